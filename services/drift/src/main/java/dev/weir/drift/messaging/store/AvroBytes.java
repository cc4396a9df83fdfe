package dev.weir.drift.messaging.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Binary Avro that grows as it is written (Avro specification 1.12, binary encoding). */
public final class AvroBytes {

    private static final VarHandle REALS =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FIRST_ROOM = 512;
    private static final int LONGEST_NUMBER = 10;
    private static final int SEVEN = 0x7f;
    private static final int MORE = 0x80;

    private byte[] bytes;
    private int size;

    public AvroBytes() {
        this(0);
    }

    /** @param room for so many bytes before it grows */
    public AvroBytes(int room) {
        this.bytes = new byte[room];
    }

    public int size() {
        return size;
    }

    /** What was written, and room behind it. */
    public byte[] array() {
        return bytes;
    }

    public byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Forgets what was written, and keeps the room. */
    public void clear() {
        size = 0;
    }

    /** Forgets what was written, and gives the room back. */
    public void release() {
        bytes = new byte[0];
        size = 0;
    }

    public void number(long number) {
        room(LONGEST_NUMBER);
        long zigzag = number << 1 ^ number >> Long.SIZE - 1;
        while ((zigzag & ~SEVEN) != 0) {
            bytes[size++] = (byte) (zigzag & SEVEN | MORE);
            zigzag >>>= Byte.SIZE - 1;
        }
        bytes[size++] = (byte) zigzag;
    }

    public void real(double number) {
        room(Double.BYTES);
        REALS.set(bytes, size, number);
        size += Double.BYTES;
    }

    public void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public void bytes(byte[] written) {
        number(written.length);
        raw(written);
    }

    public void bytes(ByteBuffer buffer) {
        int length = buffer.remaining();
        number(length);
        room(length);
        buffer.get(buffer.position(), bytes, size, length);
        size += length;
    }

    /** Bytes that are binary Avro already. */
    public void raw(byte[] written) {
        raw(written, 0, written.length);
    }

    /** Some bytes that are binary Avro already. */
    public void raw(byte[] written, int from, int length) {
        room(length);
        System.arraycopy(written, from, bytes, size, length);
        size += length;
    }

    private void room(int length) {
        if (length > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(size + length, Math.max(FIRST_ROOM, 2 * bytes.length)));
        }
    }
}
