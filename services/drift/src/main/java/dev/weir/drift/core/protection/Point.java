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
        long hash = Mixing.mix(shape);
        for (int i = 0; i < values.length; i++) {
            hash = Mixing.mix(hash, Float.floatToIntBits(values[i]));
        }
        return hash;
    }
}
