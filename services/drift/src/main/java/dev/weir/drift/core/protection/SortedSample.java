package dev.weir.drift.core.protection;

import java.util.Arrays;

/** The numbers that some points have at their first coordinates, each coordinate ascending. Points beyond so many are left out. */
final class SortedSample {

    private final float[][] numbers;
    private final int[] counts;
    private final int most;
    private int size;

    /**
     * @param coordinates that are kept
     * @param most points
     */
    SortedSample(int coordinates, int most) {
        this.numbers = new float[coordinates][0];
        this.counts = new int[coordinates];
        this.most = most;
    }

    void add(Point point) {
        if (size == most) {
            return;
        }
        size++;
        for (int i = 0; i < Math.min(counts.length, point.size()); i++) {
            if (point.isNumber(i)) {
                insert(i, point.values()[i]);
            }
        }
    }

    /** Points so far, at most as many as are kept. */
    int size() {
        return size;
    }

    /** Points that have a number at a coordinate. */
    int count(int coordinate) {
        return counts[coordinate];
    }

    /** The value below which a share of the numbers at a coordinate lies, interpolated; there is at least one number. */
    double quantile(int coordinate, double share) {
        return Quartiles.at(numbers[coordinate], counts[coordinate], share);
    }

    private void insert(int coordinate, float number) {
        int count = counts[coordinate]++;
        if (count == numbers[coordinate].length) {
            numbers[coordinate] = Arrays.copyOf(numbers[coordinate], Math.min(most, 16 + 2 * count));
        }
        float[] column = numbers[coordinate];
        int place = place(column, count, number);
        System.arraycopy(column, place, column, place + 1, count - place);
        column[place] = number;
    }

    /** Where a number belongs among others that ascend; without branches that nobody can predict. */
    private static int place(float[] ascending, int count, float number) {
        int from = 0;
        int rest = count;
        while (rest > 1) {
            int half = rest >>> 1;
            from += ascending[from + half - 1] < number ? half : 0;
            rest -= half;
        }
        return from + (rest == 1 && ascending[from] < number ? 1 : 0);
    }
}
