package dev.weir.drift.core.protection;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How widely points spread at their first coordinates. Of each number the seven bits of its {@link Sketch} are kept, so a
 * spread is known to a few hundredths. Points beyond so many are left out.
 */
final class SpreadSample {

    private static final int FIRST_POINTS = 16;
    private static final int CODES = 128;

    private final int coordinates;
    private final int most;

    /** Of each point a code for each coordinate, one more than that of the sketch, and 0 where it has no number. */
    private byte[] codes = {};

    private int size;

    /**
     * @param coordinates that are kept
     * @param most points
     */
    SpreadSample(int coordinates, int most) {
        this.coordinates = coordinates;
        this.most = most;
    }

    void add(Placed point) {
        if (size == most) {
            return;
        }
        int from = size++ * coordinates;
        if (from == codes.length) {
            codes = Arrays.copyOf(codes, coordinates * Math.min(most, Math.max(FIRST_POINTS, 2 * (size - 1))));
        }
        Sketch sketch = point.sketch();
        BitSet measured = point.measured();
        int number = 0;
        for (int i = measured.nextSetBit(0); i >= 0 && i < coordinates; i = measured.nextSetBit(i + 1)) {
            codes[from + i] = (byte) (sketch.code(number++) + 1);
        }
    }

    /** Points so far, at most as many as are kept. */
    int size() {
        return size;
    }

    /**
     * Geometric mean over coordinates of the interquartile range in spreads, as {@link Scale} has them, over that of the
     * standard normal distribution; 1 when there is none.
     *
     * @param minimum numbers that a coordinate has more than, or does not count
     * @param widest for which a coordinate counts at most
     */
    double mean(int minimum, double widest) {
        double logarithms = 0;
        int counted = 0;
        int[] numbers = new int[CODES + 1];
        for (int coordinate = 0; coordinate < coordinates; coordinate++) {
            Arrays.fill(numbers, 0);
            for (int i = coordinate; i < size * coordinates; i += coordinates) {
                numbers[codes[i] & 0xff]++;
            }
            int count = size - numbers[0];
            if (count > minimum) {
                double range = quantile(numbers, count, 0.75) - quantile(numbers, count, 0.25);
                logarithms += Math.log(Math.clamp(range / Scale.NORMAL_RANGE, 1e-6, widest));
                counted++;
            }
        }
        return counted == 0 ? 1 : Math.exp(logarithms / counted);
    }

    /** In spreads from the centre; numbers of one code are taken to lie evenly. */
    private static double quantile(int[] numbers, int count, double share) {
        double rank = share * count;
        int code = 1;
        for (; code < CODES && numbers[code] < rank; code++) {
            rank -= numbers[code];
        }
        double within = numbers[code] == 0 ? 0.5 : rank / numbers[code];
        return Scale.hard(Sketch.LOWEST + Sketch.STEP * (code - 1.5 + within));
    }
}
