package dev.weir.drift.core.estimate;

/**
 * Labels by the probability that was said, over five bins of equal width; and how well the order of the probabilities
 * tells positive labels from negative ones.
 */
final class Reliability {

    static final int BINS = 5;

    private static final double HALF = 0.5;

    private final double[] said = new double[BINS];
    private final long[] positive = new long[BINS];
    private final long[] labels = new long[BINS];
    private double pairs;
    private long positives;
    private long negatives;

    /** Takes in answers of one probability, in ascending order of the probabilities. */
    void add(double probability, long yes, long no) {
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        said[bin] += probability * (yes + no);
        positive[bin] += yes;
        labels[bin] += yes + no;
        pairs += yes * (negatives + no * HALF);
        positives += yes;
        negatives += no;
    }

    long labels() {
        return positives + negatives;
    }

    long labels(int bin) {
        return labels[bin];
    }

    /** Share of positive labels less the probability that was said. */
    double gap(int bin) {
        return (positive[bin] - said[bin]) / labels[bin];
    }

    /** Variance of the difference of both gaps when nothing changed, with half a label added to each side. */
    double variance(int bin, Reliability other) {
        long both = labels[bin] + other.labels[bin];
        double share = (positive[bin] + other.positive[bin] + HALF) / (both + 1);
        return share * (1 - share) * (1.0 / labels[bin] + 1.0 / other.labels[bin]);
    }

    boolean isRanked() {
        return positives > 0 && negatives > 0;
    }

    /** Area under the ROC curve. */
    double area() {
        return pairs / ((double) positives * negatives);
    }

    /**
     * Variance of the area: J. A. Hanley, B. J. McNeil, The meaning and use of the area under a receiver operating
     * characteristic (ROC) curve, Radiology 143 (1982), equation 1.
     */
    double areaVariance() {
        double area = area();
        double square = area * area;
        return (area * (1 - area)
                        + (positives - 1) * (area / (2 - area) - square)
                        + (negatives - 1) * (2 * square / (1 + area) - square))
                / ((double) positives * negatives);
    }
}
