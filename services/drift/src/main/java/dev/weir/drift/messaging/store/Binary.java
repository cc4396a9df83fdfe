package dev.weir.drift.messaging.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Numbers as bytes of state, big-endian. */
public final class Binary {

    private static final int THREE = 7;
    private static final int THREE_BITS = 3;
    private static final int FOLLOWED = 8;
    private static final int NIBBLE = 4;

    /** Groups of three bits that a number may have. */
    private static final int MOST_GROUPS = 11;

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
        SevenBits bytes = new SevenBits();
        int last = 0;
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] != 0) {
                bytes.put(place - last);
                bytes.put(counts[place]);
                last = place;
            }
        }
        return ByteBuffer.wrap(bytes.toArray());
    }

    /** @param size places of the array */
    public static int[] sparse(ByteBuffer bytes, int size) {
        int[] counts = new int[size];
        ByteBuffer read = bytes.duplicate();
        int place = 0;
        while (read.hasRemaining()) {
            place += (int) SevenBits.read(read);
            counts[place] = (int) SevenBits.read(read);
        }
        return counts;
    }

    /** Counts in groups of three bits, lowest first, two groups a byte; the fourth bit says that more follow. */
    public static ByteBuffer packed(int[] counts) {
        byte[] bytes = new byte[MOST_GROUPS * counts.length / 2 + 1];
        int groups = 0;
        for (int count : counts) {
            int rest = count;
            while (rest > THREE) {
                putGroup(bytes, groups++, rest & THREE | FOLLOWED);
                rest >>>= THREE_BITS;
            }
            putGroup(bytes, groups++, rest);
        }
        if (groups % 2 == 1) {
            putGroup(bytes, groups++, FOLLOWED);
        }
        return ByteBuffer.wrap(Arrays.copyOf(bytes, groups / 2));
    }

    /** @return counts; none when there are more or less than {@code size} of them */
    static Optional<int[]> packed(ByteBuffer bytes, int size) {
        int[] counts = new int[size];
        int begin = bytes.position();
        int groups = 2 * bytes.remaining();
        int place = 0;
        int shift = 0;
        for (int i = 0; i < groups; i++) {
            int group = bytes.get(begin + i / 2) >> (i % 2 == 0 ? NIBBLE : 0) & (THREE | FOLLOWED);
            if (place == size) {
                return i == groups - 1 && group == FOLLOWED ? Optional.of(counts) : Optional.empty();
            }
            counts[place] |= (group & THREE) << shift;
            if (group < FOLLOWED) {
                place++;
                shift = 0;
            } else {
                shift += THREE_BITS;
            }
        }
        return place == size ? Optional.of(counts) : Optional.empty();
    }

    private static void putGroup(byte[] bytes, int place, int group) {
        bytes[place / 2] |= (byte) (group << (place % 2 == 0 ? NIBBLE : 0));
    }

    /** How far each bit that is set lies behind the last, in groups of seven bits; the bits themselves where these are less. */
    public static ByteBuffer bits(long[] words) {
        SevenBits gaps = new SevenBits();
        int last = 0;
        for (int word = 0; word < words.length; word++) {
            for (long rest = words[word]; rest != 0; rest &= rest - 1) {
                int bit = Long.SIZE * word + Long.numberOfTrailingZeros(rest);
                gaps.put(bit - last);
                last = bit;
            }
        }
        byte[] bytes = gaps.toArray();
        return bytes.length < Long.BYTES * words.length ? ByteBuffer.wrap(bytes) : write(words);
    }

    /** @param size words of the bits */
    static long[] bits(ByteBuffer bytes, int size) {
        if (bytes.remaining() == Long.BYTES * size) {
            return longs(bytes);
        }
        long[] words = new long[size];
        ByteBuffer read = bytes.duplicate();
        int bit = 0;
        while (read.hasRemaining()) {
            bit += (int) SevenBits.read(read);
            words[bit / Long.SIZE] |= 1L << bit;
        }
        return words;
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
