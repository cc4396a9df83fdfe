package dev.weir.drift.core.verdict;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How often a feature must differ before it counts: a single odd window does not page. If windows were independent, a
 * feature that differs falsely with probability a would do so in k of n with about (n choose k) a^k.
 *
 * @param required windows, the current one included
 * @param among the last so many windows, at least {@code required}
 */
public record Persistence(int required, int among) {

    private static final int HALVINGS = 50;

    public Persistence {
        if (required < 1 || among < required) {
            throw new IllegalArgumentException(
                    "at least 1 of at least as many windows, not " + required + " of " + among);
        }
    }

    /**
     * The power that each window must have, so that a change which lasts is said by the last of so many windows with a
     * probability; if windows were independent.
     *
     * @param share the probability that it is said, between 0 and 1
     */
    public double power(double share) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (BinomialDistribution.of(among, middle).survivalProbability(required - 1) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
