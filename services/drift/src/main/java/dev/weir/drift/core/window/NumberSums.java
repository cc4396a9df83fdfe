package dev.weir.drift.core.window;

import java.util.Arrays;

/**
 * Sums of the numbers that a regression was asked, one for each feature and last one for its answers, over the answers of a
 * regression alone: all that a linear model of the loss needs of a window.
 */
public final class NumberSums {

    private final double[] sums;
    private final int[] counts;
    private long rows;

    /** @param features in the layout */
    public NumberSums(int features) {
        this(new double[features + 1], new int[features + 1], 0);
    }

    /** Sums as they stood. */
    public NumberSums(double[] sums, int[] counts, long rows) {
        if (sums.length != counts.length || sums.length == 0) {
            throw new IllegalArgumentException("each sum has a count");
        }
        this.sums = sums.clone();
        this.counts = counts.clone();
        this.rows = rows;
    }

    void number(int feature, double number) {
        if (Double.isFinite(number)) {
            sums[feature] += number;
            counts[feature]++;
        }
    }

    void answer(double answer) {
        number(sums.length - 1, answer);
        rows++;
    }

    public void add(NumberSums other) {
        Arrays.setAll(sums, i -> sums[i] + other.sums[i]);
        Arrays.setAll(counts, i -> counts[i] + other.counts[i]);
        rows += other.rows;
    }

    /** Numbers that are summed: one for each feature and one for the answer. */
    public int numbers() {
        return sums.length;
    }

    /** Answers of a regression. */
    public long rows() {
        return rows;
    }

    /** The mean of each over all answers, of which those without a number count as 0, as a model of the loss learns them. */
    public double[] means() {
        double[] means = new double[sums.length];
        Arrays.setAll(means, i -> rows == 0 ? 0 : sums[i] / rows);
        return means;
    }

    public double[] sums() {
        return sums.clone();
    }

    public int[] counts() {
        return counts.clone();
    }
}
