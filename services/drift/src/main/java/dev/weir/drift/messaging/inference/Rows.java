package dev.weir.drift.messaging.inference;

import dev.weir.drift.core.embedding.Modality;
import dev.weir.drift.core.window.Position;
import dev.weir.drift.core.window.Row;
import dev.weir.drift.core.window.Vector;
import dev.weir.drift.messaging.state.NamedScalar;
import dev.weir.drift.messaging.state.NamedVector;
import dev.weir.drift.messaging.state.Observed;
import dev.weir.events.Embedding;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests as facts and on their way. */
public final class Rows {

    private Rows() {}

    public static Observed write(Row row) {
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
    public static Observed vectorsOf(Row row) {
        return Observed.newBuilder(write(row)).setValues(List.of()).build();
    }

    public static Row read(Observed observed, int partition) {
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

    static Vector vector(Embedding embedding) {
        List<Float> values = embedding.getValues();
        double[] numbers = new double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.get(i);
        }
        return new Vector(embedding.getName(), modality(embedding.getModality()), numbers);
    }

    static Modality modality(dev.weir.events.Modality said) {
        return switch (said) {
            case TEXT, UNSPECIFIED -> Modality.TEXT;
            case IMAGE -> Modality.IMAGE;
            case AUDIO -> Modality.AUDIO;
            case VIDEO -> Modality.VIDEO;
        };
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
