package dev.weir.drift.core.embedding;

import java.util.Arrays;

/**
 * The probability of a value at least as large, from values that chance drew. Where fewer than ten of them are as large, the
 * tail is continued by a generalized Pareto distribution: T. A. Knijnenburg, L. F. A. Wessels, M. J. T. Reinders, I.
 * Shmulevich, Fewer permutations, more accurate p-values, Bioinformatics 25 (2009), with the estimates by probability-weighted
 * moments of J. R. M. Hosking, J. F. Wallis, Technometrics 29 (1987), equation 9. A tail that would end is taken for an
 * exponential one, which is heavier.
 */
final class DrawnChance {

    private static final int COUNTED = 10;
    private static final int TAIL = 250;
    private static final int SHARE = 4;
    private static final double PLOTTING = 0.35;

    private DrawnChance() {}

    /** @param drawn at least 99 values */
    static double exceeding(double[] drawn, double observed) {
        int n = drawn.length;
        long further = Arrays.stream(drawn).filter(value -> value >= observed).count();
        double counted = (further + 1.0) / (n + 1.0);
        if (further >= COUNTED) {
            return counted;
        }
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        int tail = Math.min(TAIL, n / SHARE);
        double from = (sorted[n - tail] + sorted[n - tail - 1]) / 2;
        double mean = 0;
        double weighted = 0;
        for (int i = 0; i < tail; i++) {
            double excess = sorted[n - tail + i] - from;
            mean += excess / tail;
            weighted += excess * (1 - (i + 1 - PLOTTING) / tail) / tail;
        }
        if (!(mean > 2 * weighted) || observed <= from) {
            return counted;
        }
        double shape = Math.min(0, mean / (mean - 2 * weighted) - 2);
        double scale = shape == 0 ? mean : 2 * mean * weighted / (mean - 2 * weighted);
        return (double) tail / n * survival((observed - from) / scale, shape);
    }

    /** @param shape not positive */
    private static double survival(double excess, double shape) {
        return shape == 0 ? Math.exp(-excess) : Math.pow(1 - shape * excess, 1 / shape);
    }
}
