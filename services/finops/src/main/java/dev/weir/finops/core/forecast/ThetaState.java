package dev.weir.finops.core.forecast;

/** Level, mean and slope of the dynamic Theta model while it reads a series. */
final class ThetaState {

    private final double weight;
    private final double theta;
    private double level;
    private double mean;
    private double slope;
    private int read;

    ThetaState(double weight, double theta) {
        this.weight = weight;
        this.theta = theta;
    }

    /** Reads a whole series; returns the squared errors of one step, without the first two. */
    double run(double[] series) {
        double error = 0;
        for (double value : series) {
            if (read > 0) {
                double surprise = value - expected(level, mean, slope, read);
                error += read > 2 ? surprise * surprise : 0;
            }
            read(value);
        }
        return error;
    }

    double[] next(int horizon) {
        double[] next = new double[horizon];
        ThetaState ahead = new ThetaState(weight, theta);
        ahead.level = level;
        ahead.mean = mean;
        ahead.slope = slope;
        ahead.read = read;
        for (int step = 0; step < horizon; step++) {
            next[step] = expected(ahead.level, ahead.mean, ahead.slope, ahead.read);
            ahead.read(next[step]);
        }
        return next;
    }

    private double expected(double at, double average, double steepness, int steps) {
        double left = Math.pow(1 - weight, steps);
        double start = average - (steps + 1) / 2.0 * steepness;
        return at + (1 - 1 / theta) * (left * start + (1 - left * (1 - weight)) / weight * steepness);
    }

    private void read(double value) {
        level = weight * value + (1 - weight) * (read == 0 ? value / 2 : level);
        double before = mean;
        mean = (read * mean + value) / (read + 1);
        slope = read == 0 ? 0 : ((read - 1) * slope + 6 * (value - before) / (read + 1)) / (read + 2);
        read++;
    }
}
