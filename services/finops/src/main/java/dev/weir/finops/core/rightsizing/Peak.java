package dev.weir.finops.core.rightsizing;

import java.time.Duration;
import java.time.Instant;

/**
 * The highest memory of a day, which is one sample however often it is seen.
 *
 * @param since start of the day
 * @param gib the highest so far
 */
public record Peak(Instant since, double gib) {

    private static final Duration DAY = Duration.ofHours(24);

    boolean holds(Instant at) {
        return at.isBefore(since.plus(DAY));
    }
}
