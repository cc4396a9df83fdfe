package dev.weir.scanner.core.protobuf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes protobuf messages field by field. */
public final class Protobuf {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public Protobuf number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    public Protobuf text(int field, String text) {
        return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    public Protobuf message(int field, Protobuf message) {
        return bytes(field, message.toBytes());
    }

    public Protobuf bytes(int field, byte[] bytes) {
        varint((long) field << 3 | 2);
        varint(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    public byte[] toBytes() {
        return out.toByteArray();
    }

    private void varint(long value) {
        long rest = value;
        while (rest >>> 7 != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
