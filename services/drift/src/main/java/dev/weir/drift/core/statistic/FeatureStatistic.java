package dev.weir.drift.core.statistic;

/**
 * One feature of the current window against the reference.
 *
 * @param segment part of the traffic, as feature=value; empty for all of it
 * @param value of the statistic, not negative
 * @param threshold value above which this one comparison alone is significant, at the sizes of both samples
 * @param probability of a value at least as large when nothing changed, between 0 and 1
 * @param drifted whether it stays significant among all comparisons of the window
 * @param detectable the smallest true value that would be said as drift in four cases of five; infinite when not known
 * @param decisive whether it takes part in the decision
 */
public record FeatureStatistic(
        String feature,
        String segment,
        Statistic statistic,
        double value,
        double threshold,
        double probability,
        boolean drifted,
        double detectable,
        boolean decisive) {

    /** The segment that is all of the traffic. */
    public static final String ALL = "";

    public FeatureStatistic {
        if (!(value >= 0) || !(threshold >= 0) || !(detectable >= 0)) {
            throw new IllegalArgumentException("statistic " + value + " and threshold " + threshold + " are numbers");
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, unlike " + probability);
        }
    }

    /** A decisive comparison of all of the traffic. */
    public FeatureStatistic(
            String feature, Statistic statistic, double value, double threshold, double probability, boolean drifted) {
        this(feature, ALL, statistic, value, threshold, probability, drifted, Double.POSITIVE_INFINITY, true);
    }

    /** What was compared: the feature, and the segment where it is a part of the traffic. */
    public String subject() {
        return segment.isEmpty() ? feature : feature + " where " + segment;
    }

    /** The same of a part of the traffic. */
    public FeatureStatistic in(String part) {
        return new FeatureStatistic(
                feature, part, statistic, value, threshold, probability, drifted, detectable, decisive);
    }

    /** The same, with the smallest value that would have been found. */
    public FeatureStatistic detecting(double smallest) {
        return new FeatureStatistic(
                feature, segment, statistic, value, threshold, probability, drifted, smallest, decisive);
    }

    /** The same, said for people only. */
    public FeatureStatistic informative() {
        return new FeatureStatistic(
                feature, segment, statistic, value, threshold, probability, drifted, detectable, false);
    }

    /** The same of a window that is not tested. */
    public FeatureStatistic untested() {
        return judged(false);
    }

    FeatureStatistic judged(boolean significant) {
        return new FeatureStatistic(
                feature, segment, statistic, value, threshold, probability, significant, detectable, decisive);
    }
}
