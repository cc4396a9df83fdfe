package dev.weir.finops.core.rightsizing;

/**
 * How much of a resource is needed, in its unit.
 *
 * @param lower with less than this it is too small
 * @param target what should be kept
 * @param upper with more than this it is too large
 */
public record Need(double lower, double target, double upper) {

    private static final double MARGIN = 1.15;
    private static final double LEAST_CONFIDENCE = 1e-3;

    /**
     * The need that a histogram shows: its 90th percentile and 15 %, between the 50th and the 95th, which stand further
     * away the less is known (Kubernetes Vertical Pod Autoscaler).
     *
     * @param confidence days of observation
     * @param floor below which nothing is recommended
     */
    static Need of(DecayingHistogram histogram, double confidence, double floor) {
        double days = Math.max(confidence, LEAST_CONFIDENCE);
        double lower = histogram.percentile(0.5) * MARGIN * Math.pow(1 + 0.001 / days, -2);
        double target = Math.max(histogram.percentile(0.9) * MARGIN, floor);
        double upper = histogram.percentile(0.95) * MARGIN * (1 + 1 / days);
        return new Need(Math.min(Math.max(lower, floor), target), target, Math.max(upper, target));
    }
}
