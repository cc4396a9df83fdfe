package dev.weir.signing;

import java.time.Instant;

/**
 * A span of time.
 *
 * @param from its first moment
 * @param until the first moment after it
 */
public record Window(Instant from, Instant until) {

    /** All of time. */
    public static final Window ALWAYS = new Window(Instant.MIN, Instant.MAX);

    public Window {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a window ends after it begins: " + from + " to " + until);
        }
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
