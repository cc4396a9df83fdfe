package dev.weir.drift.core.inferencelog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes messages in the wire format of Protocol Buffers. */
public final class WireMessage {

    private static final int LENGTH = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public WireMessage text(int field, String text) {
        return raw(field, text.getBytes(StandardCharsets.UTF_8));
    }

    public WireMessage part(int field, WireMessage message) {
        return raw(field, message.bytes());
    }

    public WireMessage raw(int field, byte[] value) {
        varint((long) field << 3 | LENGTH);
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    public WireMessage packed(int field, long... values) {
        WireMessage all = new WireMessage();
        for (long value : values) {
            all.varint(value);
        }
        return part(field, all);
    }

    public WireMessage floats(int field, float... values) {
        ByteBuffer all = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            all.putFloat(value);
        }
        return raw(field, all.array());
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
