package dev.weir.finops.core.forecast;

/**
 * The last season again, or the last value while no season is complete.
 *
 * @param period steps of a season; 1 repeats the last value
 */
public record SeasonalNaive(int period) implements Forecaster {

    public SeasonalNaive {
        if (period < 1) {
            throw new IllegalArgumentException("a season has at least one step, not " + period);
        }
    }

    @Override
    public double[] forecast(double[] history, int horizon) {
        int season = period <= history.length ? period : 1;
        double[] next = new double[horizon];
        for (int step = 0; step < horizon; step++) {
            next[step] = history[history.length - season + step % season];
        }
        return next;
    }
}
