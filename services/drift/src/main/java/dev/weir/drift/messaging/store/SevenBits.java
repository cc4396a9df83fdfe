package dev.weir.drift.messaging.store;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that grow: numbers in groups of seven bits, lowest first, of which all but the last have the eighth set. */
final class SevenBits {

    private static final int FIRST = 1 << 9;
    private static final int LONGEST = 10;
    private static final int SEVEN = 0x7f;
    private static final int MORE = 0x80;
    private static final int SHIFT = Byte.SIZE - 1;

    private byte[] bytes;
    private int size;

    SevenBits() {
        this(FIRST);
    }

    /** @param room for so many bytes before they grow */
    SevenBits(int room) {
        this.bytes = new byte[room];
    }

    /** A number of which small ones are frequent; as two's complement without sign. */
    void put(long number) {
        room(LONGEST);
        long rest = number;
        while ((rest & ~SEVEN) != 0) {
            bytes[size++] = (byte) (rest & SEVEN | MORE);
            rest >>>= SHIFT;
        }
        bytes[size++] = (byte) rest;
    }

    /** A number of which those next to 0 are frequent, whatever their sign. */
    void putSigned(long number) {
        put(number << 1 ^ number >> Long.SIZE - 1);
    }

    void put(byte[] more) {
        put(more, 0, more.length);
    }

    void put(byte[] more, int from, int length) {
        int begin = place(length);
        System.arraycopy(more, from, bytes, begin, length);
    }

    /** Makes so many bytes more, which someone else writes; gives where they begin. */
    int place(int length) {
        room(length);
        int begin = size;
        size += length;
        return begin;
    }

    void putByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    int size() {
        return size;
    }

    /** The bytes, and room behind them. */
    byte[] array() {
        return bytes;
    }

    /** Forgets the bytes, and keeps the room. */
    void clear() {
        size = 0;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    static long read(ByteBuffer from) {
        long number = 0;
        for (int shift = 0; ; shift += SHIFT) {
            byte next = from.get();
            number |= (long) (next & SEVEN) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    static long readSigned(ByteBuffer from) {
        long number = read(from);
        return number >>> 1 ^ -(number & 1);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.max(FIRST, 2 * bytes.length), size + more));
        }
    }
}
