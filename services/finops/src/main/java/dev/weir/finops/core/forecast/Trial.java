package dev.weir.finops.core.forecast;

/**
 * What each method said of the last known steps of a series, when it knew none of them.
 *
 * @param forecasts by method and step
 * @param truth what came
 * @param scale of the series before, positive
 */
record Trial(double[][] forecasts, double[] truth, double scale) {

    /** Mean absolute error of a method in units of the scale. */
    double error(int method) {
        double sum = 0;
        for (int step = 0; step < truth.length; step++) {
            sum += Math.abs(truth[step] - forecasts[method][step]);
        }
        return sum / truth.length / scale;
    }

    /** What a combination missed at each step, positive when more came. */
    double[] residuals(double[] weights) {
        return SeasonalTrend.minus(truth, combined(forecasts, weights));
    }

    static double[] combined(double[][] forecasts, double[] weights) {
        double[] combined = new double[forecasts[0].length];
        for (int method = 0; method < weights.length; method++) {
            for (int step = 0; step < combined.length; step++) {
                combined[step] += weights[method] * forecasts[method][step];
            }
        }
        return combined;
    }
}
