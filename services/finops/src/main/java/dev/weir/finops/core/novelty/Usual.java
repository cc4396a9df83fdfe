package dev.weir.finops.core.novelty;

import java.util.Arrays;

/**
 * What values are usual.
 *
 * @param low 5 % are lower
 * @param middle the median
 * @param high 5 % are higher
 */
public record Usual(double low, double middle, double high) {

    private static final double RARE = 0.05;

    /** @param values at least one, in any order */
    static Usual of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Usual(quantile(sorted, RARE), quantile(sorted, 0.5), quantile(sorted, 1 - RARE));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
