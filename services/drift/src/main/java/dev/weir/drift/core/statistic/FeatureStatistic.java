package dev.weir.drift.core.statistic;

/**
 * One feature of the current window against the reference.
 *
 * @param value of the statistic, not negative
 * @param threshold value above which this one comparison alone is significant, at the sizes of both samples
 * @param probability of a value at least as large when nothing changed, between 0 and 1
 * @param drifted whether it stays significant among all comparisons of the window
 */
public record FeatureStatistic(
        String feature, Statistic statistic, double value, double threshold, double probability, boolean drifted) {

    public FeatureStatistic {
        if (!(value >= 0) || !(threshold >= 0)) {
            throw new IllegalArgumentException("statistic " + value + " and threshold " + threshold + " are numbers");
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, unlike " + probability);
        }
    }

    FeatureStatistic judged(boolean significant) {
        return new FeatureStatistic(feature, statistic, value, threshold, probability, significant);
    }
}
