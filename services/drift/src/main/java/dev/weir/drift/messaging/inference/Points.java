package dev.weir.drift.messaging.inference;

import dev.weir.drift.core.protection.Point;
import dev.weir.drift.messaging.state.InputPoint;
import dev.weir.drift.messaging.store.Digits;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;

/** Inputs of requests as points. */
public final class Points {

    /** Numbers of single precision hold whole numbers up to here exactly. */
    private static final int TEXTS = (1 << 24) - 1;

    private Points() {}

    /** The input as facts tell it. */
    public static InputPoint of(LoggedInference inference) {
        int[] places = inference.names().places();
        ByteBuffer values = ByteBuffer.allocate(Float.BYTES * places.length);
        byte[] texts = new byte[(places.length + Byte.SIZE - 1) / Byte.SIZE];
        int used = 0;
        for (int i = 0; i < places.length; i++) {
            if (isText(inference, places[i])) {
                texts[i / Byte.SIZE] |= (byte) (1 << i % Byte.SIZE);
                used = i / Byte.SIZE + 1;
            }
            values.putFloat(value(inference, places[i]));
        }
        return new InputPoint(inference.names().shape(), values.flip(), ByteBuffer.wrap(texts, 0, used));
    }

    /** The input with numbers to less than one percent, so that near copies have the same hash; 0 when there is none. */
    public static long rounded(LoggedInference inference) {
        int[] places = inference.names().places();
        long hash = places.length == 0 ? 0 : inference.names().shape();
        for (int place : places) {
            float value = value(inference, place);
            double kept = isText(inference, place) ? value : Digits.rough(value);
            hash = 31 * hash + Double.hashCode(kept);
        }
        return hash;
    }

    /** A hash of names in their order. */
    public static long shape(List<String> names) {
        long hash = 1;
        for (String name : names) {
            hash = 0x100000001b3L * (hash ^ name.hashCode());
        }
        return hash;
    }

    public static InputPoint write(Point point) {
        ByteBuffer values = ByteBuffer.allocate(Float.BYTES * point.values().length);
        for (float value : point.values()) {
            values.putFloat(value);
        }
        return new InputPoint(
                point.shape(), values.flip(), ByteBuffer.wrap(point.texts().toByteArray()));
    }

    public static Point read(InputPoint state) {
        ByteBuffer bytes = state.getValues().duplicate();
        float[] values = new float[bytes.remaining() / Float.BYTES];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getFloat();
        }
        return new Point(
                state.getShape(), values, BitSet.valueOf(state.getTexts().duplicate()));
    }

    private static boolean isText(LoggedInference inference, int place) {
        return Double.isNaN(inference.numbers()[place]) && inference.texts()[place] != null;
    }

    private static float value(LoggedInference inference, int place) {
        String text = inference.texts()[place];
        double number = inference.numbers()[place];
        return Double.isNaN(number) && text != null ? (float) (text.hashCode() & TEXTS) : (float) number;
    }
}
