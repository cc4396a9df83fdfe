package dev.weir.drift.messaging;

import java.nio.ByteBuffer;

/** Numbers as bytes of state, big-endian. */
final class Binary {

    private static final int PAIR = 2 * Integer.BYTES;

    private Binary() {}

    static ByteBuffer write(int[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
        bytes.asIntBuffer().put(numbers);
        return bytes;
    }

    static int[] integers(ByteBuffer bytes) {
        int[] numbers = new int[bytes.remaining() / Integer.BYTES];
        bytes.duplicate().asIntBuffer().get(numbers);
        return numbers;
    }

    static ByteBuffer write(long[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * numbers.length);
        bytes.asLongBuffer().put(numbers);
        return bytes;
    }

    static long[] longs(ByteBuffer bytes) {
        long[] numbers = new long[bytes.remaining() / Long.BYTES];
        bytes.duplicate().asLongBuffer().get(numbers);
        return numbers;
    }

    static ByteBuffer write(double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * numbers.length);
        bytes.asDoubleBuffer().put(numbers);
        return bytes;
    }

    static double[] doubles(ByteBuffer bytes) {
        double[] numbers = new double[bytes.remaining() / Double.BYTES];
        bytes.duplicate().asDoubleBuffer().get(numbers);
        return numbers;
    }

    /** Place and count of those that are not 0. */
    static ByteBuffer sparse(int[] counts) {
        int used = 0;
        for (int count : counts) {
            used += count == 0 ? 0 : 1;
        }
        ByteBuffer bytes = ByteBuffer.allocate(PAIR * used);
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] != 0) {
                bytes.putInt(place).putInt(counts[place]);
            }
        }
        return bytes.flip();
    }

    /** @param size places of the array */
    static int[] sparse(ByteBuffer bytes, int size) {
        int[] counts = new int[size];
        ByteBuffer read = bytes.duplicate();
        while (read.remaining() >= PAIR) {
            counts[read.getInt()] = read.getInt();
        }
        return counts;
    }

    static ByteBuffer nothing() {
        return ByteBuffer.allocate(0);
    }
}
