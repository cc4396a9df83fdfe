package dev.weir.drift.core.detector;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The state of a detector as bytes: the version of the layout (one byte), then each value in eight bytes, big-endian, in
 * the order of {@link Detector#exchange}. What is restored goes on exactly as the original would, bit by bit.
 */
public final class Snapshot {

    private static final byte VERSION = 1;

    private Snapshot() {}

    public static byte[] of(Detector detector) {
        Writer writer = new Writer();
        detector.exchange(writer);
        return writer.bytes();
    }

    /**
     * Brings a new detector, made with the same settings, to the state of the bytes.
     *
     * @throws IllegalArgumentException when the bytes are no state of such a detector
     */
    public static <T extends Detector> T restore(T fresh, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length % Long.BYTES != 1 || buffer.get() != VERSION) {
            throw new IllegalArgumentException("no state of layout " + VERSION + ": " + bytes.length + " bytes");
        }
        fresh.exchange(new Reader(buffer));
        if (buffer.hasRemaining()) {
            throw new IllegalArgumentException("state of another detector: " + buffer.remaining() + " bytes too many");
        }
        return fresh;
    }

    private static final class Writer implements Ledger {

        private ByteBuffer buffer = ByteBuffer.allocate(512).put(VERSION);

        @Override
        public long count(long value) {
            if (buffer.remaining() < Long.BYTES) {
                buffer = ByteBuffer.allocate(2 * buffer.capacity()).put(buffer.flip());
            }
            buffer.putLong(value);
            return value;
        }

        @Override
        public double number(double value) {
            count(Double.doubleToRawLongBits(value));
            return value;
        }

        byte[] bytes() {
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }

    private record Reader(ByteBuffer buffer) implements Ledger {

        @Override
        public long count(long value) {
            if (buffer.remaining() < Long.BYTES) {
                throw new IllegalArgumentException("state of another detector: it ends too early");
            }
            return buffer.getLong();
        }

        @Override
        public double number(double value) {
            return Double.longBitsToDouble(count(0L));
        }
    }
}
