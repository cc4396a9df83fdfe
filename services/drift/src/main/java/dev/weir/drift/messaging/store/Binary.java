package dev.weir.drift.messaging.store;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Numbers as bytes of state, big-endian. */
public final class Binary {

    private static final int LONGEST = 5;
    private static final int SEVEN = 0x7f;
    private static final int MORE = 0x80;

    private Binary() {}

    public static ByteBuffer write(int[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
        bytes.asIntBuffer().put(numbers);
        return bytes;
    }

    static int[] integers(ByteBuffer bytes) {
        int[] numbers = new int[bytes.remaining() / Integer.BYTES];
        bytes.duplicate().asIntBuffer().get(numbers);
        return numbers;
    }

    public static ByteBuffer write(long[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * numbers.length);
        bytes.asLongBuffer().put(numbers);
        return bytes;
    }

    static long[] longs(ByteBuffer bytes) {
        long[] numbers = new long[bytes.remaining() / Long.BYTES];
        bytes.duplicate().asLongBuffer().get(numbers);
        return numbers;
    }

    public static ByteBuffer write(double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * numbers.length);
        bytes.asDoubleBuffer().put(numbers);
        return bytes;
    }

    public static double[] doubles(ByteBuffer bytes) {
        double[] numbers = new double[bytes.remaining() / Double.BYTES];
        bytes.duplicate().asDoubleBuffer().get(numbers);
        return numbers;
    }

    /** How far each count that is not 0 lies behind the last, and the count: in groups of seven bits, lowest first. */
    public static ByteBuffer sparse(int[] counts) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * LONGEST * counts.length);
        int last = 0;
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] != 0) {
                putSeven(bytes, place - last);
                putSeven(bytes, counts[place]);
                last = place;
            }
        }
        return ByteBuffer.wrap(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /** @param size places of the array */
    public static int[] sparse(ByteBuffer bytes, int size) {
        int[] counts = new int[size];
        ByteBuffer read = bytes.duplicate();
        int place = 0;
        while (read.hasRemaining()) {
            place += seven(read);
            counts[place] = seven(read);
        }
        return counts;
    }

    private static void putSeven(ByteBuffer bytes, int number) {
        int rest = number;
        while ((rest & ~SEVEN) != 0) {
            bytes.put((byte) (rest & SEVEN | MORE));
            rest >>>= Byte.SIZE - 1;
        }
        bytes.put((byte) rest);
    }

    private static int seven(ByteBuffer bytes) {
        int number = 0;
        for (int shift = 0; ; shift += Byte.SIZE - 1) {
            byte next = bytes.get();
            number |= (next & SEVEN) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    /** The bytes that are left, in an array of their own. */
    static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    public static ByteBuffer nothing() {
        return ByteBuffer.allocate(0);
    }
}
