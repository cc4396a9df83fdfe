package dev.weir.drift.core.protection;

import java.util.Arrays;

/** The latest numbers, at most so many. */
final class Recent {

    private final double[] ring;
    private int count;

    Recent(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("at least one number is kept, not " + capacity);
        }
        this.ring = new double[capacity];
    }

    void add(double number) {
        ring[count % ring.length] = number;
        count++;
    }

    int size() {
        return Math.min(count, ring.length);
    }

    double[] values() {
        return Arrays.copyOf(ring, size());
    }

    double sum() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += ring[i];
        }
        return sum;
    }

    double mean() {
        return sum() / size();
    }

    double deviation() {
        double mean = mean();
        double squares = 0;
        for (int i = 0; i < size(); i++) {
            squares += (ring[i] - mean) * (ring[i] - mean);
        }
        return Math.sqrt(squares / size());
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / values.length);
    }
}
