package dev.weir.scanner.core.advisory.order;

import io.github.nscuro.versatile.VersionFactory;
import io.github.nscuro.versatile.spi.Version;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The order of PEP 440; what it does not admit is a legacy version, older than everything that it does (PEP 440,
 * "Compatibility with other version schemes"). Local versions are ordered here, for the library takes their numbers for
 * words.
 */
final class PythonOrder implements VersionOrder {

    @Override
    public int compare(String left, String right) {
        Optional<Version> a = parse(left);
        Optional<Version> b = parse(right);
        if (a.isPresent() && b.isPresent()) {
            int order = a.get().compareTo(b.get());
            return order == 0 ? local(local(left), local(right)) : order;
        }
        return a.isPresent() || b.isPresent()
                ? Boolean.compare(a.isPresent(), b.isPresent())
                : LegacyPythonVersion.of(left).compareTo(LegacyPythonVersion.of(right));
    }

    /** A public version, when the whole is a valid one. */
    private static Optional<Version> parse(String version) {
        try {
            String whole = version.strip();
            Version valid = VersionFactory.forScheme("pypi", whole);
            int plus = whole.indexOf('+');
            return Optional.of(plus < 0 ? valid : VersionFactory.forScheme("pypi", whole.substring(0, plus)));
        } catch (IllegalArgumentException noPep440) {
            return Optional.empty();
        }
    }

    private static List<String> local(String version) {
        int plus = version.indexOf('+');
        return plus < 0
                ? List.of()
                : List.of(version.substring(plus + 1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .split("[._-]"));
    }

    /** PEP 440, "Local version identifiers": number by number above words, and more above fewer. */
    private static int local(List<String> left, List<String> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = segment(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int segment(String left, String right) {
        boolean leftIsNumber = isNumber(left);
        boolean rightIsNumber = isNumber(right);
        if (leftIsNumber && rightIsNumber) {
            return new BigInteger(left).compareTo(new BigInteger(right));
        }
        return leftIsNumber || rightIsNumber ? Boolean.compare(leftIsNumber, rightIsNumber) : left.compareTo(right);
    }

    private static boolean isNumber(String segment) {
        return !segment.isEmpty() && segment.chars().allMatch(Character::isDigit);
    }
}
