package dev.weir.scanner.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Says on one line how many bytes are done, a few times a second and not at all for what takes less. */
final class HashProgress implements LongConsumer {

    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final PrintWriter out;
    private final LongSupplier nanoTime;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong next;

    HashProgress(PrintWriter out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.next = new AtomicLong(nanoTime.getAsLong() + PAUSE);
    }

    @Override
    public void accept(long bytes) {
        long total = done.addAndGet(bytes);
        long due = next.get();
        long now = nanoTime.getAsLong();
        if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
            out.print("\rhashed " + total / 1_000_000 + " MB ");
            out.flush();
        }
    }

    /** All bytes that were told. */
    long total() {
        return done.get();
    }
}
