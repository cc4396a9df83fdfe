package dev.weir.drift.core.protection;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Points that have numbers at the same coordinates, laid out coordinate by coordinate: the distances of a query to all of
 * them are summed side by side, which processors do several at a time.
 */
final class Columns {

    private static final int FIRST_PLACES = 16;

    private final BitSet measured;
    private final float[][] numbers;
    private final int[][] others;
    private final int most;
    private float[] squares;

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
        for (int i = 0; i < numbers.length; i++) {
            add(squares, numbers[i], query.numbers()[i], count);
        }
        for (int i = 0; i < others.length; i++) {
            addUnlike(squares, others[i], query.others()[i], count);
        }
        float smallest = squares[0];
        for (int place = 1; place < count; place++) {
            smallest = Math.min(smallest, squares[place]);
        }
        return smallest;
    }

    private void grow(int places) {
        squares = new float[places];
        Arrays.setAll(numbers, i -> Arrays.copyOf(numbers[i], places));
        Arrays.setAll(others, i -> Arrays.copyOf(others[i], places));
    }

    private static void add(float[] squares, float[] column, float number, int count) {
        for (int place = 0; place < count; place++) {
            float difference = column[place] - number;
            squares[place] += difference * difference;
        }
    }

    private static void addUnlike(float[] squares, int[] column, int bits, int count) {
        for (int place = 0; place < count; place++) {
            squares[place] += column[place] == bits ? 0 : 1;
        }
    }
}
