package dev.weir.drift.messaging.store;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The values that one leaf of a schema has in a record, in their order. Written, a column is held against the same column
 * of another record, its frame: one that is the same takes a byte.
 */
sealed interface Column {

    /** Values. */
    int size();

    boolean isSame(Column frame);

    /** Takes over all values of the frame. */
    void copy(Column frame);

    /** Writes the values, as far as they differ from those at the same place in the frame. */
    void write(SevenBits out, Column frame);

    /** Reads so many values. */
    void read(ByteBuffer in, int number, Column frame);

    /** Whole numbers: as the difference from the frame, or from the number before, whichever is nearer. */
    final class Numbers implements Column {

        private static final int FIRST = 16;
        private static final int FRAME = 0;
        private static final int BEFORE = 1;

        private long[] values = new long[FIRST];
        private int size;
        private int next;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        long next() {
            return values[next++];
        }

        private long at(int place) {
            return place < size ? values[place] : 0;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public boolean isSame(Column frame) {
            return frame instanceof Numbers other && Arrays.equals(values, 0, size, other.values, 0, other.size);
        }

        @Override
        public void copy(Column frame) {
            Numbers other = (Numbers) frame;
            values = other.values.clone();
            size = other.size;
        }

        @Override
        public void write(SevenBits out, Column frame) {
            Numbers other = isNearer((Numbers) frame) ? (Numbers) frame : null;
            out.putByte(other == null ? BEFORE : FRAME);
            for (int i = 0; i < size; i++) {
                out.putSigned(values[i] - (other == null ? before(i) : other.at(i)));
            }
        }

        @Override
        public void read(ByteBuffer in, int number, Column frame) {
            Numbers other = in.get() == BEFORE ? null : (Numbers) frame;
            for (int i = 0; i < number; i++) {
                add(SevenBits.readSigned(in) + (other == null ? before(i) : other.at(i)));
            }
        }

        private long before(int place) {
            return place == 0 ? 0 : values[place - 1];
        }

        private boolean isNearer(Numbers frame) {
            int saved = 0;
            for (int i = 0; i < size; i++) {
                saved += bits(values[i] - before(i)) - bits(values[i] - frame.at(i));
            }
            return saved >= 0;
        }

        private static int bits(long difference) {
            return Long.SIZE - Long.numberOfLeadingZeros(difference ^ difference >> Long.SIZE - 1);
        }
    }

    /** Fractions, as bits: first all highest bytes, then the next, without those bytes that are 0 throughout. */
    final class Fractions implements Column {

        private final Numbers bits = new Numbers();

        void add(double value) {
            bits.add(Double.doubleToRawLongBits(value));
        }

        double next() {
            return Double.longBitsToDouble(bits.next());
        }

        @Override
        public int size() {
            return bits.size();
        }

        @Override
        public boolean isSame(Column frame) {
            return frame instanceof Fractions other && bits.isSame(other.bits);
        }

        @Override
        public void copy(Column frame) {
            bits.copy(((Fractions) frame).bits);
        }

        @Override
        public void write(SevenBits out, Column frame) {
            Numbers other = ((Fractions) frame).bits;
            long any = 0;
            for (int i = 0; i < size(); i++) {
                any |= bits.at(i) ^ other.at(i);
            }
            int planes = planes(any);
            out.putByte(planes);
            for (int plane = Long.BYTES - 1; plane >= 0; plane--) {
                if ((planes >> plane & 1) == 1) {
                    for (int i = 0; i < size(); i++) {
                        out.putByte((int) ((bits.at(i) ^ other.at(i)) >>> Byte.SIZE * plane));
                    }
                }
            }
        }

        @Override
        public void read(ByteBuffer in, int number, Column frame) {
            Numbers other = ((Fractions) frame).bits;
            long[] values = new long[number];
            int planes = in.get();
            for (int plane = Long.BYTES - 1; plane >= 0; plane--) {
                if ((planes >> plane & 1) == 1) {
                    for (int i = 0; i < number; i++) {
                        values[i] |= Byte.toUnsignedLong(in.get()) << Byte.SIZE * plane;
                    }
                }
            }
            for (int i = 0; i < number; i++) {
                bits.add(values[i] ^ other.at(i));
            }
        }

        /** Of each byte whether it has a bit. */
        private static int planes(long any) {
            int planes = 0;
            for (int plane = 0; plane < Long.BYTES; plane++) {
                planes |= (any >>> Byte.SIZE * plane & 0xff) == 0 ? 0 : 1 << plane;
            }
            return planes;
        }
    }

    /** Texts and bytes: one that is the same takes a byte, any other its length and itself. */
    final class Texts implements Column {

        private static final byte[] NONE = {};
        private static final int FIRST = 16;

        private byte[][] values = new byte[FIRST][];
        private int size;
        private int next;

        void add(byte[] value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        byte[] next() {
            return values[next++];
        }

        private byte[] at(int place) {
            return place < size ? values[place] : NONE;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public boolean isSame(Column frame) {
            if (!(frame instanceof Texts other) || other.size != size) {
                return false;
            }
            int same = 0;
            while (same < size && Arrays.equals(values[same], other.values[same])) {
                same++;
            }
            return same == size;
        }

        @Override
        public void copy(Column frame) {
            Texts other = (Texts) frame;
            values = other.values.clone();
            size = other.size;
        }

        @Override
        public void write(SevenBits out, Column frame) {
            Texts other = (Texts) frame;
            for (int i = 0; i < size; i++) {
                if (Arrays.equals(values[i], other.at(i))) {
                    out.put(0);
                } else {
                    out.put(values[i].length + 1L);
                    out.put(values[i]);
                }
            }
        }

        @Override
        public void read(ByteBuffer in, int number, Column frame) {
            Texts other = (Texts) frame;
            for (int i = 0; i < number; i++) {
                int length = (int) SevenBits.read(in);
                byte[] value = length == 0 ? other.at(i) : new byte[length - 1];
                if (length > 0) {
                    in.get(value);
                }
                add(value);
            }
        }
    }
}
