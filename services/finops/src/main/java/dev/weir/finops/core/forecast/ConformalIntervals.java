package dev.weir.finops.core.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Intervals from what was missed on steps that no method had seen: split conformal prediction (Vovk, Gammerman and
 * Shafer 2005; Lei, G'Sell, Rinaldo, Tibshirani and Wasserman 2018) with residuals in units of their series and step.
 * A residual is measured by the other trials of its series, so that a fit to itself does not narrow the interval.
 */
final class ConformalIntervals {

    private static final double PRIOR_TRIALS = 0.5;
    private static final double LEAST_GROWTH = 0.05;
    private static final double INERTIA = 0.3;

    /** Half the width without any experience, in usual errors: that of a normal distribution at 95 %. */
    private static final double UNKNOWN = 2.5;

    private final double[] growth;
    private final double usual;
    private final double low;
    private final double high;

    private ConformalIntervals(double[] growth, double usual, double low, double high) {
        this.growth = growth;
        this.usual = usual;
        this.low = low;
        this.high = high;
    }

    /**
     * Residuals of one series.
     *
     * @param trials by trial and step
     * @param scale of the series
     */
    record Residuals(List<double[]> trials, double scale) {

        /** Mean absolute residual, without one trial; weighed with what is usual. */
        double size(int without, double[] growth, double usual) {
            double sum = PRIOR_TRIALS * usual * scale;
            double count = PRIOR_TRIALS;
            for (int trial = 0; trial < trials.size(); trial++) {
                if (trial != without) {
                    double missed = 0;
                    for (int step = 0; step < trials.get(trial).length; step++) {
                        missed += Math.abs(trials.get(trial)[step]) / growth[step];
                    }
                    sum += missed / trials.get(trial).length;
                    count++;
                }
            }
            return Math.max(sum / count, 1e-9 * scale);
        }
    }

    /**
     * @param coverage share of future values that shall lie within, between 0 and 1
     */
    static ConformalIntervals learnt(List<Residuals> series, int horizon, double coverage) {
        double[] growth = growth(series, horizon);
        double usual = series.stream()
                .flatMap(each -> each.trials().stream()
                        .map(trial ->
                                Arrays.stream(trial).map(Math::abs).average().orElse(0) / each.scale()))
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(1);
        List<Double> missed = new ArrayList<>();
        for (Residuals each : series) {
            for (int trial = 0; trial < each.trials().size(); trial++) {
                double size = each.size(trial, growth, usual);
                for (int step = 0; step < each.trials().get(trial).length; step++) {
                    missed.add(each.trials().get(trial)[step] / (size * growth[step]));
                }
            }
        }
        double[] sorted =
                missed.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double tail = (1 - coverage) / 2;
        return new ConformalIntervals(growth, usual, quantile(sorted, tail), quantile(sorted, 1 - tail));
    }

    Outlook around(double[] expected, Residuals series) {
        double size = series.size(-1, growth, usual);
        double[] lower = new double[expected.length];
        double[] upper = new double[expected.length];
        for (int step = 0; step < expected.length; step++) {
            lower[step] = expected[step] + low * size * growth[step];
            upper[step] = expected[step] + high * size * growth[step];
        }
        return new Outlook(expected, lower, upper);
    }

    /** How much is missed at each step beside the mean of all steps; never less than at the step before. */
    private static double[] growth(List<Residuals> series, int horizon) {
        double[] sums = new double[horizon];
        double[] counts = new double[horizon];
        for (Residuals each : series) {
            for (double[] trial : each.trials()) {
                double mean = Arrays.stream(trial).map(Math::abs).average().orElse(0);
                for (int step = 0; step < trial.length && mean > 0; step++) {
                    sums[step] += Math.abs(trial[step]) / mean;
                    counts[step]++;
                }
            }
        }
        double[] growth = new double[horizon];
        double before = LEAST_GROWTH;
        for (int step = 0; step < horizon; step++) {
            double here = counts[step] > 0 ? sums[step] / counts[step] : before;
            double share = step == 0 ? 1 : INERTIA;
            growth[step] = before + share * Math.max(0, here - before);
            before = growth[step];
        }
        return growth;
    }

    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return share < 0.5 ? -UNKNOWN : UNKNOWN;
        }
        double place = share * (sorted.length + 1) - 1;
        int below = (int) Math.clamp(Math.floor(place), 0, sorted.length - 1);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + Math.clamp(place - below, 0, 1) * (sorted[above] - sorted[below]);
    }
}
