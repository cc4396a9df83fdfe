package dev.weir.drift.core.detector;

import java.util.List;

/**
 * Where the past is best cut in two.
 *
 * @param before mean before the cut
 * @param after mean since
 * @param since values since the cut
 * @param newest the fewest values since a cut that is nearly as likely
 * @param oldest the most values since such a cut
 * @param likelihood ratio of the cut against none, as a natural logarithm
 */
public record Split(double before, double after, long since, long newest, long oldest, double likelihood) {

    /** Cuts this much less likely, as a natural logarithm, may still be the true one: half the 99 % point of chi-square. */
    private static final double NEARLY = 3.32;

    /** The most likely cut of errors; of none when there are too few values. */
    static Split clearest(Histogram window, long minimumBefore, long minimumAfter) {
        return clearest(window.splits(Split::ratio), window.width(), minimumBefore, minimumAfter);
    }

    /** The most likely cut of numbers of one variance, above 0; of none when there are too few values. */
    static Split clearest(Histogram window, double variance, long minimumSide) {
        return clearest(
                window.splits((n0, k0, n1, k1) -> gaussian(n0, k0, n1, k1, variance)),
                window.width(),
                minimumSide,
                minimumSide);
    }

    private static Split clearest(List<Split> splits, long width, long minimumBefore, long minimumAfter) {
        Split best = new Split(0, 0, 0, 0, 0, Double.NEGATIVE_INFINITY);
        for (Split split : splits) {
            if (split.likelihood() > best.likelihood()
                    && split.since() >= minimumAfter
                    && width - split.since() >= minimumBefore) {
                best = split;
            }
        }
        long newest = best.since();
        long oldest = best.since();
        for (Split split : splits) {
            if (split.likelihood() >= best.likelihood() - NEARLY) {
                newest = Math.min(newest, split.newest());
                oldest = Math.max(oldest, split.oldest());
            }
        }
        return new Split(best.before(), best.after(), best.since(), newest, oldest, best.likelihood());
    }

    /** k0 errors in n0 values and k1 in n1, with two rates against one. */
    static double ratio(long n0, double k0, long n1, double k1) {
        double rate = (k0 + k1) / (n0 + n1);
        return n0 * divergence(k0 / n0, rate) + n1 * divergence(k1 / n1, rate);
    }

    private static double gaussian(long n0, double k0, long n1, double k1, double variance) {
        double apart = k1 / n1 - k0 / n0;
        return apart * apart * n0 / (n0 + n1) * n1 / (2 * variance);
    }

    private static double divergence(double p, double q) {
        double ones = p > 0 ? p * Math.log(p / q) : 0;
        double zeros = p < 1 ? (1 - p) * Math.log((1 - p) / (1 - q)) : 0;
        return ones + zeros;
    }

    /** How much likelier k0 in n0 values and k1 in n1 are with two means than with one, as a natural logarithm. */
    @FunctionalInterface
    interface Likelihood {

        double of(long n0, double k0, long n1, double k1);
    }
}
