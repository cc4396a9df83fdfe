package dev.weir.finops.core.forecast;

/**
 * What followed in the seasons before, measured from the level that it started at, averaged over the last seasons and
 * put upon the present level.
 *
 * @param period steps of a season
 * @param seasons seasons that are averaged, at most
 * @param level steps whose mean is the level
 */
public record SeasonalProfile(int period, int seasons, int level) implements Forecaster {

    @Override
    public double[] forecast(double[] history, int horizon) {
        int last = history.length;
        double now = Series.mean(history, Math.max(0, last - level), last);
        double[] next = new double[horizon];
        int found = 0;
        for (int season = 1; season <= seasons && last - season * period >= level; season++) {
            int origin = last - season * period;
            double then = Series.mean(history, origin - level, origin);
            for (int step = 0; step < horizon; step++) {
                next[step] += history[origin + step % period] - then;
            }
            found++;
        }
        for (int step = 0; step < horizon; step++) {
            next[step] = now + next[step] / Math.max(1, found);
        }
        return Series.plausible(next, history);
    }
}
