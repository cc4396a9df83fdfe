package dev.weir.drift.core.protection;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Points that have numbers at the same coordinates, and their sketches laid out word by word: bounds on the distances of a
 * query to all of them are summed side by side, which processors do several at a time, and only the few points that may be
 * the nearest are looked at themselves.
 */
final class Columns {

    private static final int FIRST_PLACES = 16;

    /** What remains of a bound when sums were rounded. */
    private static final float ROUNDED = 0.9999f;

    private final BitSet measured;
    private final int most;
    private final int numbers;
    private final int others;
    private final int[][] numberWords;
    private final int[][] otherWords;
    private float[] points = {};
    private int[] rests = {};
    private int[] squares = {};
    private float[] left = {};
    private int[] sums = {};
    private float[] bounds = {};

    /**
     * @param first that others must be like
     * @param most places for points; they are made as they are needed
     */
    Columns(Placed first, int most) {
        this.measured = first.measured();
        this.most = most;
        this.numbers = first.numbers().length;
        this.others = first.others().length;
        this.numberWords = new int[Sketch.numberWords(first)][];
        this.otherWords = new int[Sketch.otherWords(first)][];
        Arrays.fill(numberWords, squares);
        Arrays.fill(otherWords, squares);
        grow(Math.min(most, FIRST_PLACES));
    }

    /** Whether a point has numbers at the same coordinates. */
    boolean fits(Placed point) {
        return point.measured().equals(measured)
                && point.numbers().length == numbers
                && point.others().length == others;
    }

    /** Puts a point that fits at a place. */
    void set(int place, Placed point) {
        if (place >= squares.length) {
            grow(Math.min(most, 2 * squares.length));
        }
        System.arraycopy(point.numbers(), 0, points, place * numbers, numbers);
        System.arraycopy(point.others(), 0, rests, place * others, others);
        Sketch sketch = point.sketch();
        squares[place] = sketch.squares();
        left[place] = sketch.rest();
        for (int i = 0; i < numberWords.length; i++) {
            numberWords[i][place] = sketch.numbers()[i];
        }
        for (int i = 0; i < otherWords.length; i++) {
            otherWords[i][place] = sketch.others()[i];
        }
    }

    /** The point at a place. */
    Placed point(int place) {
        return new Placed(
                measured,
                Arrays.copyOfRange(points, place * numbers, (place + 1) * numbers),
                Arrays.copyOfRange(rests, place * others, (place + 1) * others));
    }

    /** The smallest squared distance of a query that fits to the first so many points, of which there is one. */
    double smallest(Placed query, int count) {
        bound(query.sketch(), count);
        int promising = 0;
        float least = bounds[0];
        for (int place = 1; place < count; place++) {
            if (bounds[place] < least) {
                least = bounds[place];
                promising = place;
            }
        }
        double smallest = squaredDistance(query, promising, Double.POSITIVE_INFINITY);
        for (int place = 0; place < count; place++) {
            if (bounds[place] < smallest && place != promising) {
                smallest = Math.min(smallest, squaredDistance(query, place, smallest));
            }
        }
        return smallest;
    }

    private double squaredDistance(Placed query, int place, double limit) {
        return query.squaredDistance(points, place * numbers, rests, place * others, limit);
    }

    /** What squared distances are at least: those of numbers as far as sketches tell, and one for each other coordinate. */
    private void bound(Sketch query, int count) {
        Arrays.fill(sums, 0, count, 0);
        for (int i = 0; i < numberWords.length; i++) {
            Sketch.addProducts(sums, numberWords[i], query.numbers()[i], count);
        }
        boundNumbers(count, query.squares(), query.rest());
        Arrays.fill(sums, 0, count, 0);
        for (int i = 0; i < otherWords.length; i++) {
            Sketch.addUnlike(sums, otherWords[i], query.others()[i], count);
        }
        for (int place = 0; place < count; place++) {
            bounds[place] += Sketch.bytes(sums[place]);
        }
    }

    private void boundNumbers(int count, int ofQuery, float rest) {
        for (int place = 0; place < count; place++) {
            float apart = (float) Math.sqrt((float) (ofQuery + squares[place] - 2 * sums[place]));
            float least = Math.max(0, ROUNDED * Sketch.STEP * apart - rest - left[place]);
            bounds[place] = ROUNDED * least * least;
        }
    }

    private void grow(int places) {
        points = Arrays.copyOf(points, places * numbers);
        rests = Arrays.copyOf(rests, places * others);
        squares = Arrays.copyOf(squares, places);
        left = Arrays.copyOf(left, places);
        sums = new int[places];
        bounds = new float[places];
        Arrays.setAll(numberWords, i -> Arrays.copyOf(numberWords[i], places));
        Arrays.setAll(otherWords, i -> Arrays.copyOf(otherWords[i], places));
    }
}
