package dev.weir.local.supervise;

import java.time.Duration;

/**
 * How long to wait before a part is started again.
 *
 * @param first pause before the first restart, positive
 * @param longest greatest pause
 * @param calm a part that ran so long before it died counts as healthy, and the pauses begin anew
 */
public record Backoff(Duration first, Duration longest, Duration calm) {

    private static final int GREATEST_SHIFT = 20;

    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || calm.isNegative()) {
            throw new IllegalArgumentException("a back-off grows from a positive pause to a longer one");
        }
    }

    /** Half a second first, ten seconds at most. */
    public static Backoff standard() {
        return new Backoff(Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    /**
     * The pause before a restart.
     *
     * @param restartsInARow restarts since the part was last healthy, from 0
     */
    public Duration pause(int restartsInARow) {
        Duration grown = first.multipliedBy(1L << Math.min(restartsInARow, GREATEST_SHIFT));
        return grown.compareTo(longest) > 0 ? longest : grown;
    }

    /** The count after a part died that had been running so long. */
    int restartsInARow(int before, Duration ran) {
        return ran.compareTo(calm) >= 0 ? 0 : before;
    }
}
