package dev.weir.scanner.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** Says at most every two seconds how far long work is; short work says nothing. May be used by several threads. */
final class Progress {

    private static final long INTERVAL_NANOSECONDS = 2_000_000_000L;

    private final PrintWriter out;
    private final LongSupplier nanoTime;
    private long last;
    private int expected;
    private int finished;

    /** @param nanoTime a monotonic clock in nanoseconds */
    Progress(PrintWriter out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    /** More files will be scanned. */
    synchronized void expect(int files) {
        expected += files;
    }

    /** One file was scanned. */
    synchronized void done() {
        finished++;
        long now = nanoTime.getAsLong();
        if (now - last >= INTERVAL_NANOSECONDS) {
            last = now;
            out.println("scanned " + finished + " of " + expected + " files");
            out.flush();
        }
    }
}
