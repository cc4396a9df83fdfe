package dev.weir.drift.core.protection;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A point on a scale. Points that have numbers at the same coordinates, as nearly all of one model have, are compared
 * number by number without a look at what they are.
 *
 * @param measured coordinates that are numbers and vary
 * @param numbers of these, in spreads from the centre, tails drawn in
 * @param others bits of the other coordinates as they are, by which those can be told apart
 */
record Placed(BitSet measured, float[] numbers, int[] others) {

    private static final int BLOCK = 8;

    static Placed of(Scale scale, Point point) {
        BitSet measured = new BitSet(point.size());
        float[] numbers = new float[point.size()];
        int[] others = new int[point.size()];
        int count = 0;
        for (int i = 0; i < point.size(); i++) {
            if (scale.measures(point, i)) {
                measured.set(i);
                numbers[count++] = (float) scale.soft(point, i);
            } else {
                others[i - count] = Float.floatToIntBits(point.values()[i]);
            }
        }
        return new Placed(measured, Arrays.copyOf(numbers, count), Arrays.copyOf(others, point.size() - count));
    }

    /**
     * Squared Euclidean distance, where unlike coordinates that are no numbers are one apart.
     *
     * @param limit above which it need not be exact
     */
    double squaredDistance(Placed other, double limit) {
        if (!measured.equals(other.measured)) {
            return unaligned(other);
        }
        double squares = 0;
        for (int i = 0; i < others.length; i++) {
            squares += others[i] == other.others[i] ? 0 : 1;
        }
        int from = 0;
        while (from + BLOCK <= numbers.length && squares < limit) {
            squares += block(numbers, other.numbers, from);
            from += BLOCK;
        }
        for (int i = from; i < numbers.length && squares < limit; i++) {
            squares += square(numbers[i] - other.numbers[i]);
        }
        return squares;
    }

    /** Four sums that do not wait for one another. */
    private static float block(float[] a, float[] b, int i) {
        float first = square(a[i] - b[i]) + square(a[i + 1] - b[i + 1]);
        float second = square(a[i + 2] - b[i + 2]) + square(a[i + 3] - b[i + 3]);
        float third = square(a[i + 4] - b[i + 4]) + square(a[i + 5] - b[i + 5]);
        float fourth = square(a[i + 6] - b[i + 6]) + square(a[i + 7] - b[i + 7]);
        return first + second + (third + fourth);
    }

    private double unaligned(Placed other) {
        double squares = 0;
        int mine = 0;
        int its = 0;
        for (int i = 0; i < numbers.length + others.length; i++) {
            boolean here = measured.get(i);
            boolean there = other.measured.get(i);
            if (here && there) {
                squares += square(numbers[mine] - other.numbers[its]);
            } else if (here || there || others[i - mine] != other.others[i - its]) {
                squares += 1;
            }
            mine += here ? 1 : 0;
            its += there ? 1 : 0;
        }
        return squares;
    }

    private static float square(float value) {
        return value * value;
    }
}
