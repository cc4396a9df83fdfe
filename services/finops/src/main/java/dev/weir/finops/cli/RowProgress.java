package dev.weir.finops.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** Says at most every two seconds how many rows were read; short work says nothing. */
final class RowProgress {

    private static final long INTERVAL_NANOSECONDS = 2_000_000_000L;

    private final PrintWriter out;
    private final LongSupplier nanoTime;
    private final long begin;
    private long last;
    private long rows;

    /** @param nanoTime a monotonic clock in nanoseconds */
    RowProgress(PrintWriter out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
        this.last = begin;
    }

    void add(long more) {
        rows += more;
        long now = nanoTime.getAsLong();
        if (now - last >= INTERVAL_NANOSECONDS) {
            last = now;
            out.printf("%,d rows, %,.0f a second%n", rows, rows * 1e9 / (now - begin));
            out.flush();
        }
    }
}
