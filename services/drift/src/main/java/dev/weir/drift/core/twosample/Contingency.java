package dev.weir.drift.core.twosample;

import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.ChiSquareTest;

/** Counts of categories in two samples. Categories that occur in neither do not count. */
public final class Contingency {

    private Contingency() {}

    /**
     * Pearson's chi-square of the table of both samples, without correction: neither sample counts as exact.
     *
     * @throws IllegalArgumentException when fewer than two categories occur, or a sample is empty
     */
    public static Result chiSquare(long[] before, long[] now) {
        int[] occurring = IntStream.range(0, before.length)
                .filter(i -> before[i] + now[i] > 0)
                .toArray();
        long[][] table = {
            IntStream.of(occurring).mapToLong(i -> before[i]).toArray(),
            IntStream.of(occurring).mapToLong(i -> now[i]).toArray()
        };
        var result = ChiSquareTest.withDefaults().test(table);
        return new Result(result.getStatistic(), result.getPValue());
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
