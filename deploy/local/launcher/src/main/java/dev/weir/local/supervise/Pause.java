package dev.weir.local.supervise;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting that ends at once when the launcher is told to end. */
public final class Pause {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final InstantSource clock;

    public Pause(InstantSource clock) {
        this.clock = clock;
    }

    /** From now on nobody waits. */
    public void end() {
        ended.countDown();
    }

    public boolean isEnded() {
        return ended.getCount() == 0;
    }

    /** Waits so long, or until the end. */
    public void last(Duration duration) throws InterruptedException {
        ended.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until a condition holds, at most so long or until the end; tells whether it holds. */
    public boolean until(Condition condition, Duration patience) throws InterruptedException {
        Instant deadline = clock.instant().plus(patience);
        while (!condition.holds()) {
            if (isEnded() || clock.instant().isAfter(deadline)) {
                return false;
            }
            last(BETWEEN_LOOKS);
        }
        return true;
    }

    /** Something that may become true. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws InterruptedException;
    }
}
