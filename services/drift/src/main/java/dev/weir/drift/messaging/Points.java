package dev.weir.drift.messaging;

import dev.weir.drift.core.protection.Point;
import dev.weir.drift.messaging.state.InputPoint;
import dev.weir.events.InferenceLogged;
import dev.weir.events.NamedValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Inputs of requests as points. Requests of a model name their inputs alike, so the order of the last is kept at hand. */
final class Points {

    /** Numbers of single precision hold whole numbers up to here exactly. */
    private static final int TEXTS = 1 << 24;

    private Order last = Order.of(List.of());

    /** The input as facts tell it. */
    InputPoint of(InferenceLogged inference) {
        List<NamedValue> inputs = inference.getInputs();
        Order order = order(inputs);
        ByteBuffer values = ByteBuffer.allocate(Float.BYTES * inputs.size());
        byte[] texts = new byte[(inputs.size() + Byte.SIZE - 1) / Byte.SIZE];
        int used = 0;
        for (int i = 0; i < inputs.size(); i++) {
            NamedValue input = inputs.get(order.places()[i]);
            if (input.getNumber().isEmpty() && input.getText().isPresent()) {
                texts[i / Byte.SIZE] |= (byte) (1 << i % Byte.SIZE);
                used = i / Byte.SIZE + 1;
            }
            values.putFloat(value(input));
        }
        return new InputPoint(order.shape(), values.flip(), ByteBuffer.wrap(texts, 0, used));
    }

    /** The input with numbers to two digits, so that near copies have the same hash; 0 when there is none. */
    long rounded(InferenceLogged inference) {
        List<NamedValue> inputs = inference.getInputs();
        Order order = order(inputs);
        long hash = inputs.isEmpty() ? 0 : order.shape();
        for (int place : order.places()) {
            hash = 31 * hash + Float.floatToIntBits(TwoDigits.of(value(inputs.get(place))));
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

    private Order order(List<NamedValue> inputs) {
        if (!last.fits(inputs)) {
            last = Order.of(inputs);
        }
        return last;
    }

    private static float value(NamedValue input) {
        return input.getNumber()
                .map(Double::floatValue)
                .or(() -> input.getText().map(text -> (float) Math.floorMod(text.hashCode(), TEXTS)))
                .orElse(Float.NaN);
    }

    /**
     * The order of inputs by their names.
     *
     * @param names as they came
     * @param places of the inputs, in the order of their names
     * @param shape hash of the names in that order
     */
    private record Order(String[] names, int[] places, long shape) {

        static Order of(List<NamedValue> inputs) {
            String[] names = inputs.stream().map(NamedValue::getName).toArray(String[]::new);
            int[] places = IntStream.range(0, names.length)
                    .boxed()
                    .sorted(Comparator.comparing(place -> names[place]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            return new Order(
                    names,
                    places,
                    Points.shape(Arrays.stream(places)
                            .mapToObj(place -> names[place])
                            .toList()));
        }

        boolean fits(List<NamedValue> inputs) {
            if (inputs.size() != names.length) {
                return false;
            }
            for (int i = 0; i < names.length; i++) {
                if (!names[i].equals(inputs.get(i).getName())) {
                    return false;
                }
            }
            return true;
        }
    }
}
