package dev.weir.scanner.core.advisory.order;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version as PEP 440 admits it, normalised: "Version scheme" and, for what is read and how it is spelled otherwise,
 * "Normalization".
 *
 * @param epoch 0 unless it is said
 * @param release numbers without the zeros at their end
 * @param phase -1 for a mere development release, 0 alpha, 1 beta, 2 candidate, 3 final
 * @param preRelease number of the phase
 * @param post number of the post-release; -1 for none
 * @param development number of the development release; none sorts last
 * @param local segments of the local version
 */
record PythonVersion(
        BigInteger epoch,
        List<BigInteger> release,
        int phase,
        BigInteger preRelease,
        BigInteger post,
        Optional<BigInteger> development,
        List<String> local)
        implements Comparable<PythonVersion> {

    private static final Pattern VERSION = Pattern.compile("v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)"
            + "(?:[-_.]?(?<phase>alpha|beta|preview|pre|a|b|c|rc)[-_.]?(?<pre>\\d+)?)?"
            + "(?<postrelease>-(?<plain>\\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<post>\\d+)?)?"
            + "(?<devrelease>[-_.]?dev[-_.]?(?<dev>\\d+)?)?(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?");

    private static final Comparator<PythonVersion> ORDER = Comparator.comparing(PythonVersion::epoch)
            .thenComparing(PythonVersion::release, Sequences.comparing(Comparator.<BigInteger>naturalOrder()))
            .thenComparing(PythonVersion::phase)
            .thenComparing(PythonVersion::preRelease)
            .thenComparing(PythonVersion::post)
            .thenComparing(v -> v.development().isEmpty())
            .thenComparing(v -> v.development().orElse(BigInteger.ZERO))
            .thenComparing(PythonVersion::local, Sequences.comparing(PythonVersion::segment));

    /** Reads a version; none when PEP 440 does not admit it. */
    static Optional<PythonVersion> parse(String text) {
        Matcher found = VERSION.matcher(text.strip().toLowerCase(Locale.ROOT));
        return found.matches() ? Optional.of(of(found)) : Optional.empty();
    }

    private static PythonVersion of(Matcher found) {
        boolean hasPost = found.group("postrelease") != null;
        boolean hasDevelopment = found.group("devrelease") != null;
        String post = found.group("plain") == null ? found.group("post") : found.group("plain");
        return new PythonVersion(
                number(found.group("epoch")),
                release(found.group("release")),
                phase(found.group("phase"), hasPost, hasDevelopment),
                number(found.group("pre")),
                hasPost ? number(post) : BigInteger.ONE.negate(),
                hasDevelopment ? Optional.of(number(found.group("dev"))) : Optional.empty(),
                found.group("local") == null
                        ? List.of()
                        : List.of(found.group("local").split("[-_.]")));
    }

    private static int phase(@Nullable String name, boolean hasPost, boolean hasDevelopment) {
        if (name == null) {
            return hasDevelopment && !hasPost ? -1 : 3;
        }
        return switch (name) {
            case "a", "alpha" -> 0;
            case "b", "beta" -> 1;
            default -> 2;
        };
    }

    private static List<BigInteger> release(String numbers) {
        List<BigInteger> release = new ArrayList<>();
        for (String number : numbers.split("\\.")) {
            release.add(number(number));
        }
        while (!release.isEmpty() && release.getLast().signum() == 0) {
            release.removeLast();
        }
        return List.copyOf(release);
    }

    private static BigInteger number(@Nullable String digits) {
        return digits == null ? BigInteger.ZERO : new BigInteger(digits);
    }

    /** PEP 440, "Local version identifiers": numbers above words. */
    private static int segment(String left, String right) {
        boolean leftIsNumber = left.chars().allMatch(Character::isDigit);
        boolean rightIsNumber = right.chars().allMatch(Character::isDigit);
        if (leftIsNumber && rightIsNumber) {
            return number(left).compareTo(number(right));
        }
        return leftIsNumber || rightIsNumber ? Boolean.compare(leftIsNumber, rightIsNumber) : left.compareTo(right);
    }

    @Override
    public int compareTo(PythonVersion other) {
        return ORDER.compare(this, other);
    }
}
