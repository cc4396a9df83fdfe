package dev.weir.finops.core.forecast;

/** Level, trend and season while a series is smoothed. */
final class SmoothingState {

    private final Smoothing.Form form;
    private final double[] history;
    private final double[] season;
    private double level;
    private double trend;

    SmoothingState(Smoothing.Form form, int period, double[] history) {
        this.form = form;
        this.history = history;
        this.season = new double[form == Smoothing.Form.PLAIN ? 1 : period];
        begin();
    }

    private void begin() {
        if (form == Smoothing.Form.PLAIN) {
            level = history[0];
            return;
        }
        int period = season.length;
        double first = Series.mean(history, 0, period);
        double second = Series.mean(history, period, 2 * period);
        level = first;
        for (int step = 0; step < period; step++) {
            season[step] = form == Smoothing.Form.ADDITIVE
                    ? (history[step] - first + history[step + period] - second) / 2
                    : (history[step] / first + history[step + period] / second) / 2;
        }
    }

    /**
     * Smooths the whole series.
     *
     * @param weights of level, trend and season, then what remains of the trend a step later
     * @return squared errors of one step, summed up
     */
    double run(double[] weights) {
        double error = 0;
        for (int step = 0; step < history.length; step++) {
            int place = step % season.length;
            double along = level + weights[3] * trend;
            double surprise = history[step] - with(along, season[place]);
            error += surprise * surprise;
            double before = level;
            level = along + weights[0] * (without(history[step], season[place]) - along);
            trend = weights[3] * trend + weights[1] * (level - before - weights[3] * trend);
            learn(place, history[step], along, weights[2]);
        }
        return error;
    }

    double[] next(double damping, int horizon) {
        double[] next = new double[horizon];
        double along = level;
        double slope = trend;
        for (int step = 0; step < horizon; step++) {
            slope *= damping;
            along += slope;
            next[step] = with(along, season[(history.length + step) % season.length]);
        }
        return next;
    }

    private void learn(int place, double value, double along, double weight) {
        switch (form) {
            case PLAIN -> {}
            case ADDITIVE -> season[place] += weight * (value - along - season[place]);
            case MULTIPLICATIVE -> season[place] += along == 0 ? 0 : weight * (value / along - season[place]);
        }
    }

    private double with(double along, double factor) {
        return form == Smoothing.Form.MULTIPLICATIVE ? along * factor : along + factor;
    }

    private double without(double value, double factor) {
        return form == Smoothing.Form.MULTIPLICATIVE ? value / factor : value - factor;
    }
}
