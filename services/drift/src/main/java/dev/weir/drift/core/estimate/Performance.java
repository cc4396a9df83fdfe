package dev.weir.drift.core.estimate;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How well a model did in a window, before all labels are there.
 *
 * @param metric such as accuracy, f1 or mean_absolute_error
 * @param method cbpe, cbpe/isotonic when labels calibrated the probabilities, or dle
 * @param estimated of all answers, labels in place of their expectation
 * @param deviationOrNull standard deviation of the estimate
 * @param labelled answers with a label
 * @param realizedOrNull the metric over those
 * @param surpriseOrNull labels against their expectation, in standard deviations
 * @param sequenceOrNull an earlier window that it is about
 */
public record Performance(
        String metric,
        String method,
        double estimated,
        @Nullable Double deviationOrNull,
        long labelled,
        @Nullable Double realizedOrNull,
        @Nullable Double surpriseOrNull,
        @Nullable Long sequenceOrNull) {

    public Performance {
        if (!Double.isFinite(estimated) || labelled < 0) {
            throw new IllegalArgumentException("an estimate is a number, and a number of labels not negative");
        }
    }

    /** The same, of an earlier window. */
    public Performance of(long sequence) {
        return new Performance(
                metric, method, estimated, deviationOrNull, labelled, realizedOrNull, surpriseOrNull, sequence);
    }

    public OptionalDouble deviation() {
        return deviationOrNull == null ? OptionalDouble.empty() : OptionalDouble.of(deviationOrNull);
    }

    public OptionalDouble realized() {
        return realizedOrNull == null ? OptionalDouble.empty() : OptionalDouble.of(realizedOrNull);
    }

    public OptionalDouble surprise() {
        return surpriseOrNull == null ? OptionalDouble.empty() : OptionalDouble.of(surpriseOrNull);
    }

    public OptionalLong sequence() {
        return sequenceOrNull == null ? OptionalLong.empty() : OptionalLong.of(sequenceOrNull);
    }

    /** Whether a smaller value is better. */
    public boolean isLoss() {
        return metric.startsWith("mean_") || metric.equals("error_rate");
    }
}
