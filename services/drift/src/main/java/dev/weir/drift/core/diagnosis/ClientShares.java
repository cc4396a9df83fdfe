package dev.weir.drift.core.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * How much of the traffic comes from the few busiest clients, between 0 and 1.
 *
 * @param now in the windows that differ
 * @param before in the windows before; none when there were none
 */
public record ClientShares(double now, @Nullable Double before) {

    public ClientShares {
        if (!(now >= 0 && now <= 1) || before != null && !(before >= 0 && before <= 1)) {
            throw new IllegalArgumentException("shares lie between 0 and 1, unlike " + now + " and " + before);
        }
    }

    /** How much more than before comes from few; 0 when nothing is known of before. */
    double excess() {
        return before == null ? 0 : now - before;
    }
}
