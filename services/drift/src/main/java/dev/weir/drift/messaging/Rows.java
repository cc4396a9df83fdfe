package dev.weir.drift.messaging;

import dev.weir.drift.core.embedding.Modality;
import dev.weir.drift.core.history.DriftKind;
import dev.weir.drift.core.window.Position;
import dev.weir.drift.core.window.Row;
import dev.weir.drift.core.window.Vector;
import dev.weir.drift.messaging.state.NamedScalar;
import dev.weir.drift.messaging.state.NamedVector;
import dev.weir.drift.messaging.state.Observed;
import dev.weir.events.Embedding;
import dev.weir.events.InferenceLogged;
import dev.weir.events.NamedValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests as facts and on their way. */
final class Rows {

    /** The name under which the answer stands among the inputs. */
    private static final String PREDICTION = DriftKind.PREDICTIONS;

    private Rows() {}

    static Row of(InferenceLogged inference, Position position) {
        List<NamedValue> inputs = inference.getInputs();
        String prediction = inference.getPrediction().orElse(null);
        double score = inference.getScore().orElse(Double.NaN);
        int size = inputs.size();
        boolean answered = prediction != null || !Double.isNaN(score);
        String[] names = new String[answered ? size + 1 : size];
        double[] numbers = new double[names.length];
        @Nullable String[] texts = new @Nullable String[names.length];
        for (int i = 0; i < size; i++) {
            NamedValue input = inputs.get(i);
            names[i] = input.getName();
            numbers[i] = input.getNumber().orElse(Double.NaN);
            texts[i] = input.getText().orElse(null);
        }
        if (answered) {
            names[size] = PREDICTION;
            texts[size] = prediction;
            numbers[size] = prediction == null ? score : Double.NaN;
        }
        return new Row(
                position,
                inference.getRequestedAt(),
                inference.getClient(),
                names,
                numbers,
                texts,
                prediction,
                score,
                inference.getEmbeddings().isEmpty()
                        ? List.of()
                        : inference.getEmbeddings().stream().map(Rows::vector).toList());
    }

    static Observed write(Row row) {
        List<NamedScalar> values = new ArrayList<>();
        for (int i = 0; i < row.names().length; i++) {
            String text = row.texts()[i];
            Double number = Double.isNaN(row.numbers()[i]) ? null : Double.valueOf(row.numbers()[i]);
            values.add(new NamedScalar(row.names()[i], text == null ? number : text));
        }
        return Observed.newBuilder()
                .setOffset(row.position().offset())
                .setAt(row.at())
                .setClient(row.client())
                .setValues(values)
                .setPrediction(row.prediction())
                .setScore(row.score())
                .setVectors(row.vectors().stream().map(Rows::write).toList())
                .build();
    }

    /** The embeddings of a row alone. */
    static Observed vectorsOf(Row row) {
        return Observed.newBuilder(write(row)).setValues(List.of()).build();
    }

    static Row read(Observed observed, int partition) {
        List<NamedScalar> values = observed.getValues();
        String[] names = new String[values.size()];
        double[] numbers = new double[names.length];
        @Nullable String[] texts = new @Nullable String[names.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = values.get(i).getName();
            Object value = values.get(i).getValue().orElse(null);
            numbers[i] = value instanceof Double number ? number : Double.NaN;
            texts[i] = value instanceof CharSequence text ? text.toString() : null;
        }
        return new Row(
                new Position(partition, observed.getOffset()),
                observed.getAt(),
                observed.getClient(),
                names,
                numbers,
                texts,
                observed.getPrediction().orElse(null),
                observed.getScore(),
                observed.getVectors().stream().map(Rows::read).toList());
    }

    private static Vector vector(Embedding embedding) {
        List<Float> values = embedding.getValues();
        double[] numbers = new double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.get(i);
        }
        return new Vector(
                embedding.getName(),
                switch (embedding.getModality()) {
                    case TEXT, UNSPECIFIED -> Modality.TEXT;
                    case IMAGE -> Modality.IMAGE;
                    case AUDIO -> Modality.AUDIO;
                    case VIDEO -> Modality.VIDEO;
                },
                numbers);
    }

    private static NamedVector write(Vector vector) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * vector.values().length);
        for (double value : vector.values()) {
            bytes.putFloat((float) value);
        }
        return new NamedVector(vector.name(), vector.modality().name(), bytes.flip());
    }

    private static Vector read(NamedVector vector) {
        ByteBuffer bytes = vector.getValues().duplicate();
        double[] numbers = new double[bytes.remaining() / Float.BYTES];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bytes.getFloat();
        }
        return new Vector(vector.getName(), Modality.valueOf(vector.getModality()), numbers);
    }
}
