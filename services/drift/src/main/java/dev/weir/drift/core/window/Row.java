package dev.weir.drift.core.window;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answered request.
 *
 * @param at when it was asked
 * @param client who asked; empty when not known
 * @param names of the inputs
 * @param numbers of the inputs, NaN where there is none
 * @param texts of the inputs, null where there is none; neither number nor text is missing
 * @param prediction the answer of a classifier
 * @param score its probability, or the answer of a regression; NaN when there is none
 */
public record Row(
        Position position,
        Instant at,
        String client,
        String[] names,
        double[] numbers,
        @Nullable String[] texts,
        @Nullable String prediction,
        double score,
        List<Vector> vectors) {

    public Row {
        if (numbers.length != names.length || texts.length != names.length) {
            throw new IllegalArgumentException("each input has a name, and a number or a text or neither");
        }
    }

    /** Whether it answers with a number and not with a label. */
    public boolean isRegression() {
        return prediction == null && Double.isFinite(score);
    }
}
