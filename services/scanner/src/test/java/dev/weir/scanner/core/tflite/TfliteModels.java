package dev.weir.scanner.core.tflite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Small TensorFlow Lite models. */
public final class TfliteModels {

    private TfliteModels() {}

    /** A model of one custom operator. Root at 24: its list of fields at 8, a vector at 32 with one table at 48, whose list is at 40. */
    public static byte[] custom(String custom) {
        byte[] name = custom.getBytes(StandardCharsets.UTF_8);
        ByteBuffer model = ByteBuffer.allocate(80 + name.length).order(ByteOrder.LITTLE_ENDIAN);
        model.putInt(0, 24).put(4, "TFL3".getBytes(StandardCharsets.US_ASCII));
        model.putShort(8, (short) 8)
                .putShort(10, (short) 8)
                .putShort(12, (short) 0)
                .putShort(14, (short) 4);
        model.putInt(24, 24 - 8).putInt(28, 4);
        model.putInt(32, 1).putInt(36, 12);
        model.putShort(40, (short) 8)
                .putShort(42, (short) 8)
                .putShort(44, (short) 0)
                .putShort(46, (short) 4);
        model.putInt(48, 48 - 40).putInt(52, 8);
        model.putInt(60, name.length).put(64, name);
        return model.array();
    }
}
