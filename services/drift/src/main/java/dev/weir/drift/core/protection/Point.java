package dev.weir.drift.core.protection;

import java.util.BitSet;

/**
 * The input of a request as a place, one coordinate for each feature in the order of their names.
 *
 * @param shape hash of the names: points of one shape can be compared
 * @param values numbers as they are, texts as a whole number that stands for them, NaN where a value is missing
 * @param texts which coordinates are texts
 */
public record Point(long shape, float[] values, BitSet texts) {

    private static final long MASK = 0xffffffffL;

    public Point {
        if (texts.length() > values.length) {
            throw new IllegalArgumentException("a text lies beyond the " + values.length + " coordinates");
        }
    }

    int size() {
        return values.length;
    }

    boolean isNumber(int coordinate) {
        return !texts.get(coordinate) && !Float.isNaN(values[coordinate]);
    }

    /** A hash of the point as it is: equal for exact repeats. */
    long identity() {
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += hash(i);
        }
        return Mixing.mix(shape, sum);
    }

    /** A hash of what it has at some coordinates. */
    long hash(int[] coordinates) {
        long sum = 0;
        for (int coordinate : coordinates) {
            sum += hash(coordinate);
        }
        return sum;
    }

    private long hash(int coordinate) {
        return Mixing.mix((long) coordinate << Integer.SIZE | Float.floatToIntBits(values[coordinate]) & MASK);
    }
}
