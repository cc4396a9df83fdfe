package dev.weir.finops.core.forecast;

import java.util.Arrays;

/**
 * Forecasts the logarithm of a series that is never negative, so that what recurs are shares of the level. One is added
 * in units of a hundredth of the mean, so that zero has a logarithm.
 *
 * @param inner forecasts the logarithms
 */
public record Logarithmic(Forecaster inner) implements Forecaster {

    @Override
    public double[] forecast(double[] history, int horizon) {
        if (Arrays.stream(history).anyMatch(value -> value < 0)) {
            return inner.forecast(history, horizon);
        }
        double unit = unit(history);
        double[] next = inner.forecast(logarithms(history, unit), horizon);
        return Series.plausible(
                Arrays.stream(next).map(value -> unit * Math.expm1(value)).toArray(), history);
    }

    /** The logarithms that {@link #forecast} works on; the series itself where it has negative values. */
    static double[] logarithms(double[] history) {
        return Arrays.stream(history).anyMatch(value -> value < 0) ? history : logarithms(history, unit(history));
    }

    private static double unit(double[] history) {
        return Math.max(Series.mean(history, 0, history.length) / 100, 1e-9);
    }

    private static double[] logarithms(double[] history, double unit) {
        return Arrays.stream(history).map(value -> Math.log1p(value / unit)).toArray();
    }
}
