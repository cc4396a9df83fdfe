package dev.weir.drift.core.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Confidence-based performance estimation of the answers of a window, calibrated by labels where there are enough. */
public final class ClassifierPerformance {

    private static final String SAID = "cbpe";
    private static final String CALIBRATED = "cbpe/isotonic";

    private ClassifierPerformance() {}

    /** The metrics that have a value: the accuracy, and of binary classifiers the others too; none without scores. */
    public static List<Performance> of(ScoreCounts scores, Grading grading, Calibration calibration) {
        if (scores.isEmpty()) {
            return List.of();
        }
        ExpectedConfusion expected = scores.confusion(calibration);
        ExpectedConfusion realized = scores.realized(calibration);
        String method = calibration.isLearned() ? CALIBRATED : SAID;
        Estimate estimate = expected.estimate();
        List<Performance> metrics = new ArrayList<>();
        metrics.add(new Performance(
                "accuracy",
                method,
                estimate.accuracy(),
                estimate.accuracyDeviation(),
                realized.labelled(),
                realized.labelled() == 0 ? null : realized.estimate().accuracy(),
                realized.labelled() == 0 ? null : realized.surprise(),
                null));
        if (grading.isBinary()) {
            add(metrics, "precision", method, expected, realized, Estimate::precision);
            add(metrics, "recall", method, expected, realized, Estimate::recall);
            add(metrics, "f1", method, expected, realized, Estimate::f1);
            add(metrics, "roc_auc", method, expected, realized, Estimate::rocAuc);
        }
        return metrics;
    }

    private static void add(
            List<Performance> metrics,
            String metric,
            String method,
            ExpectedConfusion expected,
            ExpectedConfusion realized,
            ToDoubleFunction<Estimate> of) {
        double estimated = of.applyAsDouble(expected.estimate());
        if (Double.isFinite(estimated)) {
            double real = of.applyAsDouble(realized.estimate());
            metrics.add(new Performance(
                    metric,
                    method,
                    estimated,
                    null,
                    realized.labelled(),
                    realized.labelled() > 0 && Double.isFinite(real) ? real : null,
                    null,
                    null));
        }
    }
}
