package dev.weir.drift.core.protection;

/** Sums over numbers from a place up to another, in two halves that do not wait for one another. */
final class Sums {

    private Sums() {}

    static double of(double[] values, int from, int to) {
        double even = 0;
        double odd = 0;
        int i = from;
        for (; i + 1 < to; i += 2) {
            even += values[i];
            odd += values[i + 1];
        }
        return even + odd + (i < to ? values[i] : 0);
    }

    /** Of squared differences from the mean. */
    static double squares(double[] values, int from, int to, double mean) {
        double even = 0;
        double odd = 0;
        int i = from;
        for (; i + 1 < to; i += 2) {
            even += (values[i] - mean) * (values[i] - mean);
            odd += (values[i + 1] - mean) * (values[i + 1] - mean);
        }
        return even + odd + (i < to ? (values[i] - mean) * (values[i] - mean) : 0);
    }

    /** Of products with as many weights. */
    static double products(double[] values, int from, double[] weights) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < weights.length; i += 2) {
            even += values[from + i] * weights[i];
            odd += values[from + i + 1] * weights[i + 1];
        }
        return even + odd + (i < weights.length ? values[from + i] * weights[i] : 0);
    }
}
