package dev.weir.drift.messaging.inference;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads binary Avro from left to right (Avro specification 1.12, binary encoding). What ends too early, or has a length that
 * cannot be, fails with an {@link IndexOutOfBoundsException}.
 */
public final class AvroCursor {

    private static final VarHandle REALS =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SINGLES =
            MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SEVEN = 0x7f;
    private static final int LONGEST = 63;

    private final byte[] bytes;
    private int at;

    public AvroCursor(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Where the next value begins. */
    public int at() {
        return at;
    }

    public long number() {
        long zigzag = 0;
        for (int shift = 0; shift <= LONGEST; shift += 7) {
            byte next = bytes[at++];
            zigzag |= (long) (next & SEVEN) << shift;
            if (next >= 0) {
                return zigzag >>> 1 ^ -(zigzag & 1);
            }
        }
        throw new IndexOutOfBoundsException("a number of more than 64 bits");
    }

    /** A number that says how many, or which. */
    public int size() {
        long size = number();
        if (size < 0 || size > bytes.length) {
            throw new IndexOutOfBoundsException("a size of " + size);
        }
        return (int) size;
    }

    /** Goes past so many bytes; gives where they begin. */
    public int pass(int length) {
        int begin = at;
        if (length > bytes.length - begin) {
            throw new IndexOutOfBoundsException(length + " bytes, of which some are missing");
        }
        at += length;
        return begin;
    }

    /** Reads the branch of a union with null before another type; whether it is the other. */
    public boolean isPresent() {
        int branch = size();
        if (branch > 1) {
            throw new IndexOutOfBoundsException("a union has no branch " + branch);
        }
        return branch == 1;
    }

    public String text() {
        int length = size();
        return new String(bytes, pass(length), length, StandardCharsets.UTF_8);
    }

    public void passText() {
        pass(size());
    }

    public double real() {
        return (double) REALS.get(bytes, pass(Double.BYTES));
    }

    float single() {
        return (float) SINGLES.get(bytes, pass(Float.BYTES));
    }

    /** Items of the next block of an array; 0 when there is none. */
    public int block() {
        long items = number();
        if (items < 0) {
            number();
            items = -items;
        }
        if (items < 0 || items > bytes.length) {
            throw new IndexOutOfBoundsException("a block of " + items + " items");
        }
        return (int) items;
    }
}
