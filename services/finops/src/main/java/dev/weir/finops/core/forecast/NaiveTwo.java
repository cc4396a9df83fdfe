package dev.weir.finops.core.forecast;

/**
 * The last value without its season, and the season again: the M4 competition's Naive2, by which others are measured.
 *
 * @param period steps of a season; 1 repeats the last value
 */
public record NaiveTwo(int period) implements Forecaster {

    @Override
    public double[] forecast(double[] history, int horizon) {
        SeasonalIndices season = SeasonalIndices.of(history, period);
        double level = history[history.length - 1] / season.at(history.length - 1);
        double[] next = new double[horizon];
        for (int step = 0; step < horizon; step++) {
            next[step] = level * season.at(history.length + step);
        }
        return next;
    }
}
