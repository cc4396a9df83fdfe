package dev.weir.scanner.core.advisory.order;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order that RubyGems documents at {@code Gem::Version}: runs of digits and of letters are segments, a hyphen
 * begins a pre-release, a letter sorts below a number, zeros at the end of the release and of the pre-release do not
 * count.
 */
final class GemOrder implements VersionOrder {

    private static final Pattern VERSION =
            Pattern.compile("\\s*([0-9]+(\\.[0-9a-zA-Z]+)*(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?)?\\s*");
    private static final Pattern SEGMENT = Pattern.compile("[0-9]+|[a-z]+", Pattern.CASE_INSENSITIVE);

    @Override
    public int compare(String left, String right) {
        List<String> a = segments(left);
        List<String> b = segments(right);
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            int order = segment(i < a.size() ? a.get(i) : "0", i < b.size() ? b.get(i) : "0");
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** A number is above a word; what is missing is zero. */
    private static int segment(String left, String right) {
        if (isNumber(left) && isNumber(right)) {
            return new BigInteger(left).compareTo(new BigInteger(right));
        }
        return isNumber(left) != isNumber(right)
                ? Boolean.compare(isNumber(left), isNumber(right))
                : left.compareTo(right);
    }

    /** Canonical segments: the zeros before the first word go, as they go at the end. */
    private static List<String> segments(String version) {
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("no gem version: " + version);
        }
        List<String> release = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        Matcher matcher = SEGMENT.matcher(version.replace("-", ".pre."));
        while (matcher.find()) {
            (rest.isEmpty() && isNumber(matcher.group()) ? release : rest).add(matcher.group());
        }
        dropZeros(release);
        dropZeros(rest);
        release.addAll(rest);
        return release;
    }

    private static void dropZeros(List<String> segments) {
        while (!segments.isEmpty()
                && isNumber(segments.getLast())
                && new BigInteger(segments.getLast()).signum() == 0) {
            segments.removeLast();
        }
    }

    private static boolean isNumber(String segment) {
        return Character.isDigit(segment.charAt(0));
    }
}
