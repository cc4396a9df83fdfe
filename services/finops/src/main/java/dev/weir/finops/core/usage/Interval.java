package dev.weir.finops.core.usage;

import java.time.Instant;

/**
 * A span of time.
 *
 * @param start inclusive
 * @param end exclusive, not before the start
 */
public record Interval(Instant start, Instant end) {

    public Interval {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "an interval does not end (" + end + ") before it starts (" + start + ")");
        }
    }
}
