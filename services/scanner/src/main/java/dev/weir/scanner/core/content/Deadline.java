package dev.weir.scanner.core.content;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A moment on a monotonic clock after which a scan must not go on. */
public final class Deadline {

    private final LongSupplier nanoTime;
    private final long end;

    private Deadline(LongSupplier nanoTime, long end) {
        this.nanoTime = nanoTime;
        this.end = end;
    }

    /**
     * A deadline some time from now.
     *
     * @param nanoTime a monotonic clock in nanoseconds, as {@link System#nanoTime()}
     */
    public static Deadline in(Duration time, LongSupplier nanoTime) {
        return new Deadline(nanoTime, nanoTime.getAsLong() + time.toNanos());
    }

    /** How long is left; zero or negative when it has passed. */
    public Duration left() {
        return Duration.ofNanos(end - nanoTime.getAsLong());
    }

    /**
     * Returns as long as there is time.
     *
     * @throws LimitReached when the moment has passed or the thread was interrupted
     */
    public void check() throws LimitReached {
        if (end - nanoTime.getAsLong() < 0 || Thread.currentThread().isInterrupted()) {
            throw new LimitReached(Limit.TIME);
        }
    }
}
