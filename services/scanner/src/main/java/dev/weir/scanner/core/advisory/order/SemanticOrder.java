package dev.weir.scanner.core.advisory.order;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Precedence of Semantic Versioning 2.0.0, section 11: numbers, then a release above its pre-releases; build metadata
 * does not count. A leading {@code v} and missing numbers are borne with, because advisories write {@code 0} and
 * {@code 1.2}.
 */
final class SemanticOrder implements VersionOrder {

    private static final Pattern VERSION = Pattern.compile(
            "[vV]?(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(?:\\+[0-9A-Za-z.-]*)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int NUMBERS = 3;
    private static final int PRE_RELEASE = 4;

    @Override
    public int compare(String left, String right) {
        Matcher a = parse(left);
        Matcher b = parse(right);
        for (int group = 1; group <= NUMBERS; group++) {
            int order = number(a.group(group)).compareTo(number(b.group(group)));
            if (order != 0) {
                return order;
            }
        }
        return preRelease(a.group(PRE_RELEASE), b.group(PRE_RELEASE));
    }

    private static Matcher parse(String version) {
        Matcher matcher = VERSION.matcher(version.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no semantic version: " + version);
        }
        return matcher;
    }

    private static BigInteger number(@Nullable String digits) {
        return digits == null ? BigInteger.ZERO : new BigInteger(digits);
    }

    private static int preRelease(@Nullable String left, @Nullable String right) {
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        List<String> a = List.of(left.split("\\."));
        List<String> b = List.of(right.split("\\."));
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = identifier(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** Numbers by value and below words; words by their ASCII codes. */
    private static int identifier(String left, String right) {
        boolean leftIsNumber = NUMBER.matcher(left).matches();
        boolean rightIsNumber = NUMBER.matcher(right).matches();
        if (leftIsNumber && rightIsNumber) {
            return new BigInteger(left).compareTo(new BigInteger(right));
        }
        return leftIsNumber || rightIsNumber ? Boolean.compare(rightIsNumber, leftIsNumber) : left.compareTo(right);
    }
}
