package dev.weir.drift.core.twosample;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts of categories in two samples. Categories that occur in neither do not count. */
public final class Contingency {

    private Contingency() {}

    /**
     * Pearson's chi-square of the table of both samples, without correction: neither sample counts as exact.
     *
     * @throws IllegalArgumentException when fewer than two categories occur, or a sample is empty
     */
    public static Result chiSquare(long[] before, long[] now) {
        double n = Arrays.stream(before).sum();
        double m = Arrays.stream(now).sum();
        double statistic = 0;
        int occurring = 0;
        for (int i = 0; i < before.length; i++) {
            double both = before[i] + now[i];
            if (both > 0) {
                occurring++;
                statistic += squared(before[i], both * n / (n + m)) + squared(now[i], both * m / (n + m));
            }
        }
        if (occurring < 2 || n == 0 || m == 0) {
            throw new IllegalArgumentException("two samples, neither of them empty, and at least two categories");
        }
        return new Result(statistic, ChiSquares.survival(statistic, occurring - 1));
    }

    private static double squared(double observed, double expected) {
        double apart = observed - expected;
        return apart * apart / expected;
    }

    /** Places of the categories that occur now and did not before. */
    public static int[] appeared(long[] before, long[] now) {
        return IntStream.range(0, before.length)
                .filter(i -> before[i] == 0 && now[i] > 0)
                .toArray();
    }

    /** Places of the categories that occurred before and do not now. */
    public static int[] vanished(long[] before, long[] now) {
        return appeared(now, before);
    }

    /** Whether values are missing more or less often than before. */
    public static Result missing(long missingBefore, long presentBefore, long missingNow, long presentNow) {
        if (missingBefore + missingNow == 0 || presentBefore + presentNow == 0) {
            return new Result(0, 1);
        }
        return chiSquare(new long[] {missingBefore, presentBefore}, new long[] {missingNow, presentNow});
    }
}
