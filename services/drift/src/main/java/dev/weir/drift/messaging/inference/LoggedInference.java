package dev.weir.drift.messaging.inference;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.profile.CategoryText;
import dev.weir.drift.core.window.Position;
import dev.weir.drift.core.window.Row;
import dev.weir.drift.core.window.Vector;
import dev.weir.events.InferenceLogged;
import dev.weir.events.NamedValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer as far as they are watched, in columns.
 *
 * @param at when it was asked
 * @param numbers of the inputs, NaN where there is none; behind them there may be a place for the answer
 * @param texts likewise, null where there is none
 * @param score NaN when there is none
 */
public record LoggedInference(
        String id,
        ModelVersion version,
        String client,
        int status,
        long latencyMicros,
        Instant at,
        InputNames names,
        double[] numbers,
        @Nullable String[] texts,
        @Nullable String prediction,
        double score,
        List<Vector> vectors) {

    private static final int VALUE = 12;
    private static final int BYTES_OF_CHARACTER = 3;

    public LoggedInference {
        if (numbers.length != texts.length || numbers.length < names.size()) {
            throw new IllegalArgumentException("each input has a name, and a number or a text or neither");
        }
    }

    static LoggedInference of(InferenceLogged inference) {
        List<NamedValue> inputs = inference.getInputs();
        double[] numbers = new double[inputs.size()];
        @Nullable String[] texts = new @Nullable String[inputs.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = inputs.get(i).getNumber().orElse(Double.NaN);
            texts[i] = inputs.get(i).getText().map(CategoryText::of).orElse(null);
        }
        return new LoggedInference(
                inference.getInferenceId(),
                new ModelVersion(inference.getModel(), inference.getVersion()),
                CategoryText.of(inference.getClient()),
                inference.getStatus(),
                inference.getLatencyMicros(),
                inference.getRequestedAt(),
                InputNames.of(inputs.stream().map(NamedValue::getName).toList()),
                numbers,
                texts,
                inference.getPrediction().map(CategoryText::of).orElse(null),
                inference.getScore().orElse(Double.NaN),
                inference.getEmbeddings().stream().map(Rows::vector).toList());
    }

    /** Bytes of its inputs and embeddings, roughly and rather too many. */
    public long weight() {
        long weight = names.weight();
        for (int i = 0; i < names.size(); i++) {
            String text = texts[i];
            weight += text == null ? VALUE : VALUE + BYTES_OF_CHARACTER * text.length();
        }
        for (Vector vector : vectors) {
            weight += VALUE + BYTES_OF_CHARACTER * vector.name().length() + Float.BYTES * (long) vector.values().length;
        }
        return weight;
    }

    public String model() {
        return version.model();
    }

    /**
     * The same, asked no later than its record was written.
     *
     * @param written time of the record in milliseconds since 1970; 0 when it has none
     * @see SaidTimes#notAfter
     */
    public LoggedInference notAfter(long written) {
        Instant asked = SaidTimes.notAfter(at, written);
        return asked.equals(at)
                ? this
                : new LoggedInference(
                        id,
                        version,
                        client,
                        status,
                        latencyMicros,
                        asked,
                        names,
                        numbers,
                        texts,
                        prediction,
                        score,
                        vectors);
    }

    /** The row that is counted; the answer stands behind the inputs, in their own arrays where these have a place for it. */
    public Row row(Position position) {
        boolean answered = prediction != null || !Double.isNaN(score);
        String[] rowNames = names.row(answered);
        double[] rowNumbers = numbers.length == rowNames.length ? numbers : Arrays.copyOf(numbers, rowNames.length);
        @Nullable String[] rowTexts = texts.length == rowNames.length ? texts : Arrays.copyOf(texts, rowNames.length);
        if (answered) {
            rowTexts[names.size()] = prediction;
            rowNumbers[names.size()] = prediction == null ? score : Double.NaN;
        }
        return new Row(position, at, client, rowNames, rowNumbers, rowTexts, prediction, score, vectors);
    }
}
