package dev.weir.scanner.core.advisory.order;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version from before PEP 440, ordered as setuptools documented it then ("Specifying Your Project's Version"): parts
 * that come before {@code final} are pre-releases, {@code pre}, {@code preview} and {@code rc} are candidates,
 * {@code dev} comes before all, zeros at the end do not count.
 *
 * @param parts numbers padded, words marked, so that text order is version order
 */
record LegacyPythonVersion(List<String> parts) implements Comparable<LegacyPythonVersion> {

    private static final Pattern PART = Pattern.compile("\\d+|[a-z]+|-");
    private static final Map<String, String> SAME =
            Map.of("pre", "c", "preview", "c", "-", "final-", "rc", "c", "dev", "@");
    private static final String FINAL = "*final";
    private static final int DIGITS = 20;

    static LegacyPythonVersion of(String version) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(version.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            add(parts, matcher.group());
        }
        add(parts, "final");
        return new LegacyPythonVersion(List.copyOf(parts));
    }

    private static void add(List<String> parts, String part) {
        if (Character.isDigit(part.charAt(0))) {
            String digits = new BigInteger(part).toString();
            parts.add("0".repeat(Math.max(0, DIGITS - digits.length())) + digits);
            return;
        }
        String word = "*" + SAME.getOrDefault(part, part);
        if (word.compareTo(FINAL) < 0) {
            removeTrailing(parts, "*final-");
        }
        removeTrailing(parts, "0".repeat(DIGITS));
        parts.add(word);
    }

    private static void removeTrailing(List<String> parts, String what) {
        while (!parts.isEmpty() && parts.getLast().equals(what)) {
            parts.removeLast();
        }
    }

    @Override
    public int compareTo(LegacyPythonVersion other) {
        for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
            int order = parts.get(i).compareTo(other.parts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }
}
