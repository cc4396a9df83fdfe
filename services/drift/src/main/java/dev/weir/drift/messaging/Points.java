package dev.weir.drift.messaging;

import dev.weir.drift.core.protection.Point;
import dev.weir.drift.messaging.state.InputPoint;
import dev.weir.events.InferenceLogged;
import dev.weir.events.NamedValue;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Inputs of requests as points. */
final class Points {

    /** Numbers of single precision hold whole numbers up to here exactly. */
    private static final int TEXTS = 1 << 24;

    private Points() {}

    /** The input as facts tell it. */
    static InputPoint of(InferenceLogged inference) {
        List<NamedValue> inputs = sorted(inference);
        ByteBuffer values = ByteBuffer.allocate(Float.BYTES * inputs.size());
        BitSet texts = new BitSet();
        for (int i = 0; i < inputs.size(); i++) {
            NamedValue input = inputs.get(i);
            texts.set(i, input.getNumber().isEmpty() && input.getText().isPresent());
            values.putFloat(value(input));
        }
        return new InputPoint(
                shape(inputs.stream().map(NamedValue::getName).toList()),
                values.flip(),
                ByteBuffer.wrap(texts.toByteArray()));
    }

    /** The input with numbers to two digits, so that near copies have the same hash; 0 when there is none. */
    static long rounded(InferenceLogged inference) {
        List<NamedValue> inputs = sorted(inference);
        long hash = inputs.isEmpty()
                ? 0
                : shape(inputs.stream().map(NamedValue::getName).toList());
        for (NamedValue input : inputs) {
            hash = 31 * hash + Float.floatToIntBits(twoDigits(value(input)));
        }
        return hash;
    }

    /** A hash of names in their order. */
    static long shape(List<String> names) {
        long hash = 1;
        for (String name : names) {
            hash = 0x100000001b3L * (hash ^ name.hashCode());
        }
        return hash;
    }

    static InputPoint write(Point point) {
        ByteBuffer values = ByteBuffer.allocate(Float.BYTES * point.values().length);
        for (float value : point.values()) {
            values.putFloat(value);
        }
        return new InputPoint(
                point.shape(), values.flip(), ByteBuffer.wrap(point.texts().toByteArray()));
    }

    static Point read(InputPoint state) {
        ByteBuffer bytes = state.getValues().duplicate();
        float[] values = new float[bytes.remaining() / Float.BYTES];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getFloat();
        }
        return new Point(
                state.getShape(), values, BitSet.valueOf(state.getTexts().duplicate()));
    }

    private static List<NamedValue> sorted(InferenceLogged inference) {
        return inference.getInputs().stream()
                .sorted(Comparator.comparing(NamedValue::getName))
                .toList();
    }

    private static float value(NamedValue input) {
        return input.getNumber()
                .map(Double::floatValue)
                .or(() -> input.getText().map(text -> (float) Math.floorMod(text.hashCode(), TEXTS)))
                .orElse(Float.NaN);
    }

    private static float twoDigits(float value) {
        if (value == 0 || !Float.isFinite(value)) {
            return value;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 1);
        return (float) (Math.rint(value / unit) * unit);
    }
}
