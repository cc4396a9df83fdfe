package dev.weir.drift.core.twosample;

import java.util.Arrays;

/**
 * Two samples on the values that occur in either. Values may stand for bins, so that counts of frozen bins are compared
 * as samples with many ties.
 *
 * @param values ascending, each once
 * @param before how often each occurs in the first sample
 * @param now how often each occurs in the second sample
 */
public record Pooled(double[] values, long[] before, long[] now) {

    public Pooled {
        if (values.length != before.length || values.length != now.length) {
            throw new IllegalArgumentException("each value is counted in both samples");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i]) || i > 0 && values[i] <= values[i - 1] || before[i] < 0 || now[i] < 0) {
                throw new IllegalArgumentException("values are finite and ascend, counts are not negative");
            }
        }
        if (Arrays.stream(before).sum() == 0 || Arrays.stream(now).sum() == 0) {
            throw new IllegalArgumentException("neither sample is empty");
        }
    }

    public static Pooled of(double[] before, double[] now) {
        double[] values = Arrays.stream(new double[][] {before, now})
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        return new Pooled(values, counts(values, before), counts(values, now));
    }

    public long sizeBefore() {
        return Arrays.stream(before).sum();
    }

    public long sizeNow() {
        return Arrays.stream(now).sum();
    }

    /** F(x) - G(x) at each value. */
    double[] differences() {
        double n = sizeBefore();
        double m = sizeNow();
        double[] differences = new double[values.length];
        long below = 0;
        long belowNow = 0;
        for (int i = 0; i < values.length; i++) {
            below += before[i];
            belowNow += now[i];
            differences[i] = below / n - belowNow / m;
        }
        return differences;
    }

    private static long[] counts(double[] values, double[] sample) {
        long[] counts = new long[values.length];
        for (double value : sample) {
            counts[Arrays.binarySearch(values, value)]++;
        }
        return counts;
    }
}
