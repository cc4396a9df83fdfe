package dev.weir.drift.messaging.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Binary Avro that grows as it is written (Avro specification 1.12, binary encoding). */
public final class AvroBytes {

    private static final VarHandle REALS =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

    private SevenBits out;

    public AvroBytes() {
        this(0);
    }

    /** @param room for so many bytes before it grows */
    public AvroBytes(int room) {
        this.out = new SevenBits(room);
    }

    public int size() {
        return out.size();
    }

    /** What was written, and room behind it. */
    public byte[] array() {
        return out.array();
    }

    public byte[] toArray() {
        return out.toArray();
    }

    /** Forgets what was written, and keeps the room. */
    public void clear() {
        out.clear();
    }

    /** Forgets what was written, and gives the room back. */
    public void release() {
        out = new SevenBits(0);
    }

    public void number(long number) {
        out.putSigned(number);
    }

    public void real(double number) {
        int place = out.place(Double.BYTES);
        REALS.set(out.array(), place, number);
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
        int place = out.place(length);
        buffer.get(buffer.position(), out.array(), place, length);
    }

    /** Bytes that are binary Avro already. */
    public void raw(byte[] written) {
        raw(written, 0, written.length);
    }

    /** Some bytes that are binary Avro already. */
    public void raw(byte[] written, int from, int length) {
        out.put(written, from, length);
    }
}
