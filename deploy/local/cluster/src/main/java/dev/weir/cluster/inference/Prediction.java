package dev.weir.cluster.inference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a model said about one row. */
public final class Prediction {

    private final List<NamedNumber> outputs;
    private final @Nullable String predicted;
    private final @Nullable Double scored;

    Prediction(List<NamedNumber> outputs, @Nullable String predicted, @Nullable Double scored) {
        this.outputs = List.copyOf(outputs);
        this.predicted = predicted;
        this.scored = scored;
    }

    /** Every number that the model gave: one per class for a classifier that names its classes. */
    public List<NamedNumber> outputs() {
        return outputs;
    }

    /** The predicted class; none for a regression. */
    public Optional<String> label() {
        return Optional.ofNullable(predicted);
    }

    /** The score of the predicted class, or the predicted value of a regression. */
    public OptionalDouble score() {
        return scored == null ? OptionalDouble.empty() : OptionalDouble.of(scored);
    }
}
