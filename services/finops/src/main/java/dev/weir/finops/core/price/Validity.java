package dev.weir.finops.core.price;

import java.time.Instant;

/**
 * When prices hold.
 *
 * @param from inclusive
 * @param until exclusive, after it
 */
public record Validity(Instant from, Instant until) {

    public static final Validity ALWAYS = new Validity(Instant.MIN, Instant.MAX);

    public Validity {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("prices hold from " + from + " and cannot end at " + until);
        }
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    boolean overlaps(Validity other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
