package dev.weir.drift.core.window;

import dev.weir.drift.core.estimate.Answer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The truth about an earlier inference.
 *
 * @param position where the inference lies
 * @param at when it was asked
 * @param wrong whether the answer was not the label
 * @param probable the answer with its probability, where it had one
 * @param truth whether the label is the positive class
 * @param loss absolute loss of a regression; NaN of a classifier
 * @param inputs numbers that a regression was asked, in the order of the layout, and last its answer
 */
public record Outcome(
        Position position,
        Instant at,
        boolean wrong,
        @Nullable Answer probable,
        boolean truth,
        double loss,
        double[] inputs) {

    /** An outcome of an answer without a probability. */
    public Outcome(Position position, Instant at, boolean wrong) {
        this(position, at, wrong, null, !wrong, Double.NaN, new double[0]);
    }

    public Optional<Answer> answer() {
        return Optional.ofNullable(probable);
    }

    public boolean isRegression() {
        return !Double.isNaN(loss);
    }
}
