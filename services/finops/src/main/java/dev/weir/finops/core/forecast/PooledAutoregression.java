package dev.weir.finops.core.forecast;

/**
 * A linear autoregression that is learnt from many series together and then bent towards each: series with little
 * history borrow from the others (Montero-Manso and Hyndman 2021). Values are measured from the mean of the last steps
 * in units of their usual distance from it.
 */
public final class PooledAutoregression implements Forecaster {

    private static final double SHARED_PENALTY = 0.01;
    private static final int LONGEST = 1_500;

    private final Lags lags;
    private final double ownPenalty;
    private final double[] shared;
    private final Forecaster otherwise;

    private PooledAutoregression(Lags lags, double ownPenalty, double[] shared, Forecaster otherwise) {
        this.lags = lags;
        this.ownPenalty = ownPenalty;
        this.shared = shared;
        this.otherwise = otherwise;
    }

    /**
     * Learns what series have in common.
     *
     * @param ownPenalty how hard it is to bend the shared weights towards a series, positive
     * @param otherwise forecasts series that are too short
     */
    public static PooledAutoregression of(
            Iterable<double[]> histories, Lags lags, double ownPenalty, Forecaster otherwise) {
        int features = lags.lags().size() + 1;
        Moments moments = Moments.none(features);
        int count = 0;
        for (double[] history : histories) {
            if (history.length > lags.needed()) {
                moments.add(moments(history, lags), 1);
                count++;
            }
        }
        Moments mean = Moments.none(features);
        mean.add(moments, 1.0 / Math.max(1, count));
        return new PooledAutoregression(
                lags, ownPenalty, mean.weights(new double[features], SHARED_PENALTY), otherwise);
    }

    @Override
    public double[] forecast(double[] history, int horizon) {
        if (history.length <= lags.needed()) {
            return otherwise.forecast(history, horizon);
        }
        double[] weights = moments(history, lags).weights(shared, ownPenalty);
        Normalised series = new Normalised(history, horizon, lags);
        double[] next = new double[horizon];
        double deviation = series.deviation(history.length);
        for (int step = 0; step < horizon; step++) {
            double level = series.level(series.size());
            double[] features = series.features(series.size(), level, deviation);
            double sum = 0;
            for (int index = 0; index < features.length; index++) {
                sum += weights[index] * features[index];
            }
            next[step] = level + deviation * sum;
            series.add(next[step]);
        }
        return Series.plausible(next, history);
    }

    private static Moments moments(double[] history, Lags lags) {
        Normalised series = new Normalised(history, 0, lags);
        Moments moments = Moments.none(lags.lags().size() + 1);
        int from = Math.max(lags.needed(), history.length - LONGEST);
        for (int step = from; step < history.length; step++) {
            double level = series.level(step);
            double deviation = series.deviation(step);
            moments.add(
                    series.features(step, level, deviation),
                    series.target(step, level, deviation),
                    1.0 / (history.length - from));
        }
        return moments;
    }
}
