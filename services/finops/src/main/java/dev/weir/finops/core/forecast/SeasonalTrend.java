package dev.weir.finops.core.forecast;

/**
 * Takes a slowly changing season out of a series by loess: the inner loop of STL (Cleveland, Cleveland, McRae and
 * Terpenning 1990) without robustness weights.
 *
 * @param period steps of a season, at least 2
 * @param window seasons over which the season is smoothed, odd
 */
record SeasonalTrend(int period, int window) {

    private static final int ROUNDS = 2;

    /**
     * The season of each step of a series.
     *
     * @param series at least two seasons
     */
    double[] season(double[] series) {
        double[] trend = new double[series.length];
        double[] season = new double[series.length];
        for (int round = 0; round < ROUNDS; round++) {
            double[] cycles = cycles(minus(series, trend));
            double[] low = new Loess(odd(period)).smooth(average(average(average(cycles, period), period), 3));
            for (int step = 0; step < series.length; step++) {
                season[step] = cycles[step + period] - low[step];
            }
            trend = new Loess(odd(1.5 * period / (1 - 1.5 / window))).smooth(minus(series, season));
        }
        return season;
    }

    /** Each step of the season smoothed over the seasons, and continued by one season at either end. */
    private double[] cycles(double[] detrended) {
        double[] cycles = new double[detrended.length + 2 * period];
        Loess loess = new Loess(window);
        for (int place = 0; place < period; place++) {
            int count = (detrended.length - place + period - 1) / period;
            double[] cycle = new double[count];
            for (int index = 0; index < count; index++) {
                cycle[index] = detrended[place + index * period];
            }
            for (int index = -1; index <= count; index++) {
                cycles[place + (index + 1) * period] = loess.at(cycle, index);
            }
        }
        return cycles;
    }

    static double[] minus(double[] left, double[] right) {
        double[] rest = new double[left.length];
        for (int step = 0; step < rest.length; step++) {
            rest[step] = left[step] - right[step];
        }
        return rest;
    }

    private static double[] average(double[] values, int width) {
        double[] averages = new double[values.length - width + 1];
        double sum = 0;
        for (int step = 0; step < values.length; step++) {
            sum += values[step] - (step >= width ? values[step - width] : 0);
            if (step >= width - 1) {
                averages[step - width + 1] = sum / width;
            }
        }
        return averages;
    }

    private static int odd(double width) {
        int whole = (int) Math.ceil(width);
        return whole % 2 == 0 ? whole + 1 : whole;
    }
}
