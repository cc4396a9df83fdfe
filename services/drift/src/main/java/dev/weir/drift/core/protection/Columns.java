package dev.weir.drift.core.protection;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Points that have numbers at the same coordinates, laid out coordinate by coordinate: the distances of a query to all of
 * them are summed side by side, which processors do several at a time.
 */
final class Columns {

    private static final int FIRST_PLACES = 16;
    private static final int TOGETHER = 4;

    private final BitSet measured;
    private final float[][] numbers;
    private final int[][] others;
    private final int most;
    private float[] squares;
    private int[] unlike;

    /**
     * @param first that others must be like
     * @param most places for points; they are made as they are needed
     */
    Columns(Placed first, int most) {
        int places = Math.min(most, FIRST_PLACES);
        this.measured = first.measured();
        this.most = most;
        this.numbers = new float[first.numbers().length][places];
        this.others = new int[first.others().length][places];
        this.squares = new float[places];
        this.unlike = new int[places];
    }

    /** Whether a point has numbers at the same coordinates. */
    boolean fits(Placed point) {
        return point.measured().equals(measured)
                && point.numbers().length == numbers.length
                && point.others().length == others.length;
    }

    /** Puts a point that fits at a place. */
    void set(int place, Placed point) {
        if (place >= squares.length) {
            grow(Math.min(most, 2 * squares.length));
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i][place] = point.numbers()[i];
        }
        for (int i = 0; i < others.length; i++) {
            others[i][place] = point.others()[i];
        }
    }

    /** The point at a place. */
    Placed point(int place) {
        float[] mine = new float[numbers.length];
        int[] others = new int[this.others.length];
        Arrays.setAll(others, i -> this.others[i][place]);
        for (int i = 0; i < mine.length; i++) {
            mine[i] = numbers[i][place];
        }
        return new Placed(measured, mine, others);
    }

    /** The smallest squared distance of a query that fits to the first so many points, of which there is one. */
    double smallest(Placed query, int count) {
        Arrays.fill(squares, 0, count, 0);
        int coordinate = 0;
        for (; coordinate + TOGETHER <= numbers.length; coordinate += TOGETHER) {
            add(squares, numbers, query.numbers(), coordinate, count);
        }
        for (; coordinate < numbers.length; coordinate++) {
            add(squares, numbers[coordinate], query.numbers()[coordinate], count);
        }
        Arrays.fill(unlike, 0, count, 0);
        for (int i = 0; i < others.length; i++) {
            addUnlike(unlike, others[i], query.others()[i], count);
        }
        float smallest = squares[0] + unlike[0];
        for (int place = 1; place < count; place++) {
            smallest = Math.min(smallest, squares[place] + unlike[place]);
        }
        return smallest;
    }

    private void grow(int places) {
        squares = new float[places];
        unlike = new int[places];
        Arrays.setAll(numbers, i -> Arrays.copyOf(numbers[i], places));
        Arrays.setAll(others, i -> Arrays.copyOf(others[i], places));
    }

    /** Four coordinates in one pass over the squares. */
    private static void add(float[] squares, float[][] columns, float[] point, int from, int count) {
        float[] first = columns[from];
        float[] second = columns[from + 1];
        float[] third = columns[from + 2];
        float[] fourth = columns[from + 3];
        float one = point[from];
        float two = point[from + 1];
        float three = point[from + 2];
        float four = point[from + 3];
        for (int place = 0; place < count; place++) {
            float a = first[place] - one;
            float b = second[place] - two;
            float c = third[place] - three;
            float d = fourth[place] - four;
            squares[place] += a * a + b * b + (c * c + d * d);
        }
    }

    private static void add(float[] squares, float[] column, float number, int count) {
        for (int place = 0; place < count; place++) {
            float difference = column[place] - number;
            squares[place] += difference * difference;
        }
    }

    /** Adds one where the bits differ: of a number and its negation, unless it is 0, one has the sign bit. */
    private static void addUnlike(int[] unlike, int[] column, int bits, int count) {
        for (int place = 0; place < count; place++) {
            int difference = column[place] ^ bits;
            unlike[place] += (difference | -difference) >>> Integer.SIZE - 1;
        }
    }
}
