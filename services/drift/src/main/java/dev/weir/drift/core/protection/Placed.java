package dev.weir.drift.core.protection;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A point on a scale. Points that have numbers at the same coordinates, as nearly all of one model have, are compared
 * number by number without a look at what they are.
 */
final class Placed {

    private static final int BLOCK = 8;

    private final BitSet measured;
    private final float[] numbers;
    private final int[] others;
    private @Nullable Sketch sketch;

    /**
     * @param measured coordinates that are numbers and vary
     * @param numbers of these, in spreads from the centre, tails drawn in
     * @param others bits of the other coordinates as they are, by which those can be told apart
     */
    Placed(BitSet measured, float[] numbers, int[] others) {
        this.measured = measured;
        this.numbers = numbers;
        this.others = others;
    }

    BitSet measured() {
        return measured;
    }

    float[] numbers() {
        return numbers;
    }

    int[] others() {
        return others;
    }

    Sketch sketch() {
        Sketch known = sketch;
        if (known == null) {
            known = Sketch.of(this);
            sketch = known;
        }
        return known;
    }

    /**
     * Squared Euclidean distance, where unlike coordinates that are no numbers are one apart.
     *
     * @param limit above which it need not be exact
     */
    double squaredDistance(Placed other, double limit) {
        return measured.equals(other.measured)
                ? squaredDistance(other.numbers, 0, other.others, 0, limit)
                : unaligned(other);
    }

    /** The same to a point that has numbers at the same coordinates, which lie among those of other points. */
    double squaredDistance(float[] points, int from, int[] rests, int restsFrom, double limit) {
        int unlike = 0;
        for (int i = 0; i < others.length; i++) {
            unlike += others[i] == rests[restsFrom + i] ? 0 : 1;
        }
        double squares = unlike;
        int i = 0;
        for (; i + BLOCK <= numbers.length && squares < limit; i += BLOCK) {
            squares += block(numbers, i, points, from + i);
        }
        for (; i < numbers.length && squares < limit; i++) {
            squares += square(numbers[i] - points[from + i]);
        }
        return squares;
    }

    /** Four sums that do not wait for one another. */
    private static float block(float[] a, int i, float[] b, int j) {
        float first = square(a[i] - b[j]) + square(a[i + 1] - b[j + 1]);
        float second = square(a[i + 2] - b[j + 2]) + square(a[i + 3] - b[j + 3]);
        float third = square(a[i + 4] - b[j + 4]) + square(a[i + 5] - b[j + 5]);
        float fourth = square(a[i + 6] - b[j + 6]) + square(a[i + 7] - b[j + 7]);
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
