package dev.weir.scanner.core.advisory.order;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of PHP's {@code version_compare} (PHP manual), which Packagist's advisories are matched by: any other word,
 * then {@code dev}, {@code alpha}, {@code beta}, {@code RC}, numbers, {@code pl}. As Composer normalises them (Composer
 * documentation, "Versions and constraints"), a leading {@code v} and build metadata go, and releases have four numbers.
 */
final class PhpOrder implements VersionOrder {

    private static final Pattern PART = Pattern.compile("[0-9]+|[a-z]+");
    private static final Pattern RELEASE = Pattern.compile("[0-9]+(\\.[0-9]+)*");
    private static final int RELEASE_NUMBERS = 4;
    private static final int NUMBER_RANK = 5;
    private static final String END = "#";

    @Override
    public int compare(String left, String right) {
        List<String> a = parts(left);
        List<String> b = parts(right);
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            int order = part(i < a.size() ? a.get(i) : END, i < b.size() ? b.get(i) : END);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int part(String left, String right) {
        if (isNumber(left) && isNumber(right)) {
            return new BigInteger(left).compareTo(new BigInteger(right));
        }
        return Integer.compare(rank(left), rank(right));
    }

    private static int rank(String part) {
        return switch (part) {
            case "dev" -> 1;
            case "alpha", "a" -> 2;
            case "beta", "b" -> 3;
            case "rc", "c" -> 4;
            case END -> NUMBER_RANK;
            case "pl", "p", "patch" -> 7;
            default -> isNumber(part) ? NUMBER_RANK + 1 : 0;
        };
    }

    private static List<String> parts(String version) {
        String text = version.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^v(?=\\d)", "")
                .replaceFirst("\\+.*$", "");
        Matcher release = RELEASE.matcher(text);
        boolean numbered = release.lookingAt();
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            boolean beyond = numbered && matcher.start() >= release.end();
            while (beyond && parts.size() < RELEASE_NUMBERS && parts.stream().allMatch(PhpOrder::isNumber)) {
                parts.add("0");
            }
            parts.add(matcher.group());
        }
        while (numbered && parts.size() < RELEASE_NUMBERS) {
            parts.add("0");
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no Packagist version: " + version);
        }
        return parts.stream().filter(p -> !p.equals("stable")).toList();
    }

    private static boolean isNumber(String part) {
        return Character.isDigit(part.charAt(0));
    }
}
