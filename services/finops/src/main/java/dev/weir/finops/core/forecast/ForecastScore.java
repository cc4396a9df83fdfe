package dev.weir.finops.core.forecast;

import java.util.Arrays;

/**
 * How good forecasts were, by the measures of the M4 competition (Makridakis, Spiliotis and Assimakopoulos 2020).
 *
 * @param smape mean of 200 |y - f| / (|y| + |f|), percent
 * @param mase mean absolute error in units of the seasonal naive error within the history
 * @param msis mean scaled interval score of 95 % intervals; NaN without intervals
 * @param coverage share of the truth within the intervals; NaN without intervals
 */
public record ForecastScore(double smape, double mase, double msis, double coverage) {

    private static final double PENALTY = 2 / 0.05;

    /**
     * Scores the forecast of one series.
     *
     * @param period by which errors are scaled
     */
    public static ForecastScore of(double[] history, double[] truth, Outlook outlook, int period) {
        double scale = Series.scale(history, period);
        double percent = 0;
        double error = 0;
        double interval = 0;
        double within = 0;
        for (int step = 0; step < truth.length; step++) {
            double missed = Math.abs(truth[step] - outlook.expected()[step]);
            double size = Math.abs(truth[step]) + Math.abs(outlook.expected()[step]);
            percent += size > 0 ? 200 * missed / size : 0;
            error += missed;
            double below = Math.max(0, outlook.lower()[step] - truth[step]);
            double above = Math.max(0, truth[step] - outlook.upper()[step]);
            interval += outlook.upper()[step] - outlook.lower()[step] + PENALTY * (below + above);
            within += below + above == 0 ? 1 : 0;
        }
        double steps = truth.length;
        return new ForecastScore(percent / steps, error / steps / scale, interval / steps / scale, within / steps);
    }

    /** Scores a forecast that has no intervals. */
    public static ForecastScore of(double[] history, double[] truth, double[] forecast, int period) {
        double[] unknown = new double[forecast.length];
        Arrays.fill(unknown, Double.NaN);
        ForecastScore score = of(history, truth, new Outlook(forecast, unknown, unknown), period);
        return new ForecastScore(score.smape, score.mase, Double.NaN, Double.NaN);
    }

    /** The mean over series. */
    public static ForecastScore mean(Iterable<ForecastScore> scores) {
        double[] sums = new double[4];
        int count = 0;
        for (ForecastScore score : scores) {
            sums[0] += score.smape;
            sums[1] += score.mase;
            sums[2] += score.msis;
            sums[3] += score.coverage;
            count++;
        }
        return new ForecastScore(sums[0] / count, sums[1] / count, sums[2] / count, sums[3] / count);
    }

    /** Mean of both errors relative to those of Naive2, the competition's overall weighted average. */
    public double owa(ForecastScore naiveTwo) {
        return (smape / naiveTwo.smape + mase / naiveTwo.mase) / 2;
    }
}
