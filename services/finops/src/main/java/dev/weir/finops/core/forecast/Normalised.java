package dev.weir.finops.core.forecast;

/** The level before each step of a growing series, and how far values usually lie from it. */
final class Normalised {

    private static final double LIMIT = 12;

    private final double[] values;
    private final Lags lags;
    private final double[] sums;
    private final double[] squares;
    private int size;

    /** @param room steps that may be added */
    Normalised(double[] history, int room, Lags lags) {
        this.lags = lags;
        this.values = new double[history.length + room];
        this.sums = new double[values.length + 1];
        this.squares = new double[values.length + 1];
        for (double value : history) {
            add(value);
        }
    }

    void add(double value) {
        double surprise = size >= lags.level() ? value - level(size) : 0;
        values[size] = value;
        sums[size + 1] = sums[size] + value;
        squares[size + 1] = squares[size] + surprise * surprise;
        size++;
    }

    int size() {
        return size;
    }

    /** Mean of the steps before a step. */
    double level(int step) {
        return (sums[step] - sums[step - lags.level()]) / lags.level();
    }

    /** Root mean squared distance from the level before a step, positive. */
    double deviation(int step) {
        double mean = Math.max(0, squares[step] - squares[step - lags.window()]) / lags.window();
        return Math.sqrt(mean) + 1e-6 * (Math.abs(level(step)) + 1e-3);
    }

    /** What is known before a step: the lagged values in deviations from the level, then 1. */
    double[] features(int step, double level, double deviation) {
        double[] features = new double[lags.lags().size() + 1];
        for (int index = 0; index < features.length - 1; index++) {
            features[index] = limited(values[step - lags.lags().get(index)], level, deviation);
        }
        features[features.length - 1] = 1;
        return features;
    }

    double target(int step, double level, double deviation) {
        return limited(values[step], level, deviation);
    }

    private static double limited(double value, double level, double deviation) {
        return Math.clamp((value - level) / deviation, -LIMIT, LIMIT);
    }
}
