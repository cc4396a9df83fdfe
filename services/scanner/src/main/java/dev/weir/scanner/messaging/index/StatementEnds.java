package dev.weir.scanner.messaging.index;

import dev.weir.scanner.core.vex.Suppressions;
import java.time.Clock;
import java.time.Instant;

/** Tells when statements have ended since it was asked last. */
final class StatementEnds {

    private final Suppressions suppressions;
    private final Clock clock;
    private Instant next;

    StatementEnds(Suppressions suppressions, Clock clock) {
        this.suppressions = suppressions;
        this.clock = clock;
        this.next = nextAfter(clock.instant());
    }

    /** Whether one has ended. */
    boolean since() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        next = nextAfter(now);
        return true;
    }

    private Instant nextAfter(Instant now) {
        return suppressions.nextEnd(now).orElse(Instant.MAX);
    }
}
