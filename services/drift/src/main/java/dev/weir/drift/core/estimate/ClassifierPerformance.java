package dev.weir.drift.core.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Confidence-based performance estimation of the answers of a window. */
public final class ClassifierPerformance {

    private static final String METHOD = "cbpe";

    private ClassifierPerformance() {}

    /** The metrics that have a value: the accuracy, and of binary classifiers the others too; none without scores. */
    public static List<Performance> of(ScoreCounts scores, Grading grading) {
        if (scores.isEmpty()) {
            return List.of();
        }
        ExpectedConfusion expected = scores.confusion();
        ExpectedConfusion realized = scores.realized();
        Estimate estimate = expected.estimate();
        List<Performance> metrics = new ArrayList<>();
        metrics.add(new Performance(
                "accuracy",
                METHOD,
                estimate.accuracy(),
                estimate.accuracyDeviation(),
                realized.labelled(),
                realized.labelled() == 0 ? null : realized.estimate().accuracy(),
                realized.labelled() == 0 ? null : realized.surprise(),
                null));
        if (grading.isBinary()) {
            add(metrics, "precision", expected, realized, Estimate::precision);
            add(metrics, "recall", expected, realized, Estimate::recall);
            add(metrics, "f1", expected, realized, Estimate::f1);
            add(metrics, "roc_auc", expected, realized, Estimate::rocAuc);
        }
        return metrics;
    }

    private static void add(
            List<Performance> metrics,
            String metric,
            ExpectedConfusion expected,
            ExpectedConfusion realized,
            ToDoubleFunction<Estimate> of) {
        double estimated = of.applyAsDouble(expected.estimate());
        if (Double.isFinite(estimated)) {
            double real = of.applyAsDouble(realized.estimate());
            metrics.add(new Performance(
                    metric,
                    METHOD,
                    estimated,
                    null,
                    realized.labelled(),
                    realized.labelled() > 0 && Double.isFinite(real) ? real : null,
                    null,
                    null));
        }
    }
}
