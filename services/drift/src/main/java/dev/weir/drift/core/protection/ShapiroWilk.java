package dev.weir.drift.core.protection;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The Shapiro-Wilk statistic W: near 1 when values could be normal, smaller when they could not. Its weights are those
 * of algorithm AS R94.
 *
 * @see <a href="https://doi.org/10.2307/2986146">P. Royston, Remark AS R94, Applied Statistics 44 (1995)</a>
 */
final class ShapiroWilk {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double[] LAST = {-2.706056, 4.434685, -2.071190, -0.147981, 0.221157};
    private static final double[] LAST_BUT_ONE = {-3.582633, 5.682633, -1.752461, -0.293762, 0.042981};

    /** By number of values; there are no more of them than distances that are remembered. */
    private static final Map<Integer, double[]> WEIGHTS = new ConcurrentHashMap<>();

    private ShapiroWilk() {}

    /**
     * @param values at least 6; order does not matter
     * @return above 0 and at most 1; 0 when all values are equal, which no normal sample is
     */
    static double statistic(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, 0, sorted.length);
    }

    /** As {@link #statistic}, of values that ascend and lie from a place up to another. */
    static double ofSorted(double[] sorted, int from, int to) {
        int count = to - from;
        if (count < 6) {
            throw new IllegalArgumentException("W needs at least 6 values, not " + count);
        }
        double squares = Sums.squares(sorted, from, to, Sums.of(sorted, from, to) / count);
        if (!(squares > 0)) {
            return 0;
        }
        double product = Sums.products(sorted, from, WEIGHTS.computeIfAbsent(count, ShapiroWilk::weights));
        return Math.min(1, product * product / squares);
    }

    private static double[] weights(int n) {
        double[] scores = new double[n];
        Arrays.setAll(scores, i -> NORMAL.inverseCumulativeProbability((i + 1 - 0.375) / (n + 0.25)));
        double sum = Arrays.stream(scores).map(score -> score * score).sum();
        double root = 1 / Math.sqrt(n);
        double last = polynomial(LAST, root) + scores[n - 1] / Math.sqrt(sum);
        double before = polynomial(LAST_BUT_ONE, root) + scores[n - 2] / Math.sqrt(sum);
        double rest = sum - 2 * scores[n - 1] * scores[n - 1] - 2 * scores[n - 2] * scores[n - 2];
        double scale = Math.sqrt(rest / (1 - 2 * last * last - 2 * before * before));
        double[] weights = Arrays.stream(scores).map(score -> score / scale).toArray();
        weights[n - 1] = last;
        weights[n - 2] = before;
        weights[0] = -last;
        weights[1] = -before;
        return weights;
    }

    /** Coefficients from the fifth power down to the first; there is no constant. */
    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (double coefficient : coefficients) {
            value = (value + coefficient) * x;
        }
        return value;
    }
}
