package dev.weir.drift.core.estimate;

import java.util.Optional;

/** Direct loss estimation of the answers of a window. */
public final class RegressionPerformance {

    /** Labels that the model of the loss must have learned from before it is believed. */
    public static final int LEAST = 30;

    private RegressionPerformance() {}

    /**
     * The mean absolute error; none without answers, or when neither an expectation nor a label is there.
     *
     * @param answers of a regression
     * @param expected loss of each; NaN when there is no model of it yet
     * @param labels how many have a label
     * @param loss sum of their losses
     */
    public static Optional<Performance> of(long answers, double expected, long labels, double loss) {
        boolean known = Double.isFinite(expected);
        if (answers == 0 || !known && labels == 0) {
            return Optional.empty();
        }
        double realized = labels == 0 ? Double.NaN : loss / labels;
        long missing = Math.max(0, answers - labels);
        double estimated = known ? (missing * expected + loss) / (missing + labels) : realized;
        if (!Double.isFinite(estimated)) {
            return Optional.empty();
        }
        return Optional.of(new Performance(
                "mean_absolute_error", "dle", estimated, null, labels, labels == 0 ? null : realized, null, null));
    }
}
