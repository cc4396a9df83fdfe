package dev.weir.drift.core.detector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An exponential histogram: the sums of neighbouring values in buckets of one value, of two, of four and so on, up to a
 * number of buckets of each size. W values take O(log W) places.
 *
 * @see <a href="https://doi.org/10.1137/S0097539701398363">M. Datar, A. Gionis, P. Indyk, R. Motwani, Maintaining stream
 *     statistics over sliding windows, SIAM Journal on Computing 31 (2002)</a>
 */
final class Histogram {

    private static final int FIRST_ROWS = 8;

    /** One more place than buckets: it is filled just before two are merged. */
    private final int places;

    /** Row by row, from size 1; in each the oldest first. */
    private double[] buckets;

    private int[] filled;
    private int rows;
    private long width;
    private double total;

    Histogram(int bucketsPerSize) {
        this.places = bucketsPerSize + 1;
        this.buckets = new double[FIRST_ROWS * places];
        this.filled = new int[FIRST_ROWS];
    }

    void add(double value) {
        width++;
        total += value;
        double sum = value;
        for (int row = 0; ; row++) {
            if (row == filled.length) {
                grow();
            }
            rows = Math.max(rows, row + 1);
            int start = row * places;
            buckets[start + filled[row]] = sum;
            filled[row]++;
            if (filled[row] < places) {
                return;
            }
            sum = buckets[start] + buckets[start + 1];
            filled[row] -= 2;
            for (int i = 0; i < filled[row]; i++) {
                buckets[start + i] = buckets[start + i + 2];
            }
        }
    }

    void clear() {
        Arrays.fill(filled, 0);
        rows = 0;
        width = 0;
        total = 0;
    }

    long width() {
        return width;
    }

    double total() {
        return total;
    }

    /** Sizes in use: buckets of row r sum up 2^r values. */
    int rows() {
        return rows;
    }

    int filled(int row) {
        return filled[row];
    }

    /** @param index from the oldest of its size */
    double bucket(int row, int index) {
        return buckets[row * places + index];
    }

    /** All cuts between buckets, the newest first; each may lie anywhere in its neighbours. */
    List<Split> splits(Split.Likelihood likelihood) {
        List<Split> splits = new ArrayList<>();
        long n1 = 0;
        double k1 = 0;
        for (int row = 0; row < rows; row++) {
            for (int i = filled[row] - 1; i >= 0; i--) {
                n1 += 1L << row;
                k1 += bucket(row, i);
                long n0 = width - n1;
                if (n0 > 0) {
                    double ratio = likelihood.of(n0, total - k1, n1, k1);
                    long newest = n1 - (1L << row) + 1;
                    long oldest = Math.min(width, n1 + (2L << row));
                    splits.add(new Split((total - k1) / n0, k1 / n1, n1, newest, oldest, ratio));
                }
            }
        }
        return splits;
    }

    /** The sum of the last values, whose number is that of whole buckets. */
    double since(long values) {
        long n = 0;
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            for (int i = filled[row] - 1; i >= 0 && n < values; i--) {
                n += 1L << row;
                sum += bucket(row, i);
            }
        }
        return sum;
    }

    void exchange(Ledger ledger) {
        rows = ledger.count(rows);
        width = ledger.count(width);
        total = ledger.number(total);
        while (filled.length < rows) {
            grow();
        }
        for (int row = 0; row < rows; row++) {
            filled[row] = ledger.count(filled[row]);
            for (int i = row * places; i < row * places + filled[row]; i++) {
                buckets[i] = ledger.number(buckets[i]);
            }
        }
    }

    private void grow() {
        buckets = Arrays.copyOf(buckets, 2 * buckets.length);
        filled = Arrays.copyOf(filled, 2 * filled.length);
    }
}
