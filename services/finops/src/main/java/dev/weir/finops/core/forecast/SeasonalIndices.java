package dev.weir.finops.core.forecast;

import java.util.Arrays;

/**
 * How far each step of a season lies above or below the whole, by classical multiplicative decomposition, as the M4
 * competition's benchmarks take it (Makridakis, Spiliotis and Assimakopoulos 2018): the series over its centred moving
 * average, averaged by step.
 *
 * @param factors one a step, their mean 1
 */
record SeasonalIndices(double[] factors) {

    /** 90 % of a two-sided normal test. */
    private static final double CRITICAL = 1.645;

    /** Indices when the series is long enough, positive, and its autocorrelation at the period is significant. */
    static SeasonalIndices of(double[] series, int period) {
        if (period < 2 || !seasonal(series, period) || Arrays.stream(series).anyMatch(value -> value < 0)) {
            return new SeasonalIndices(new double[] {1});
        }
        double[] factors = averages(series, period);
        double mean = Arrays.stream(factors).average().orElseThrow();
        boolean usable = mean > 0 && Arrays.stream(factors).allMatch(factor -> factor > 0);
        return new SeasonalIndices(
                usable ? Arrays.stream(factors).map(factor -> factor / mean).toArray() : new double[] {1});
    }

    /** The factor of a step, counted from the start of the series. */
    double at(int step) {
        return factors[step % factors.length];
    }

    /** The series without its season. */
    double[] removedFrom(double[] series) {
        double[] adjusted = new double[series.length];
        for (int step = 0; step < series.length; step++) {
            adjusted[step] = series[step] / at(step);
        }
        return adjusted;
    }

    private static boolean seasonal(double[] series, int period) {
        if (series.length < 3 * period) {
            return false;
        }
        double before = 0;
        for (int lag = 1; lag < period; lag++) {
            double correlation = Series.autocorrelation(series, lag);
            before += correlation * correlation;
        }
        double limit = CRITICAL * Math.sqrt((1 + 2 * before) / series.length);
        return Math.abs(Series.autocorrelation(series, period)) > limit;
    }

    private static double[] averages(double[] series, int period) {
        double[] sums = new double[period];
        int[] counts = new int[period];
        int half = period / 2;
        for (int step = half; step < series.length - half; step++) {
            double trend = centred(series, step, period);
            if (trend > 0) {
                sums[step % period] += series[step] / trend;
                counts[step % period]++;
            }
        }
        for (int step = 0; step < period; step++) {
            sums[step] /= Math.max(1, counts[step]);
        }
        return sums;
    }

    private static double centred(double[] series, int step, int period) {
        int half = period / 2;
        double sum = 0;
        for (int other = step - half; other <= step + half; other++) {
            boolean end = period % 2 == 0 && Math.abs(other - step) == half;
            sum += end ? series[other] / 2 : series[other];
        }
        return sum / period;
    }
}
