package dev.weir.scanner.messaging.index;

import dev.weir.scanner.core.vex.SuppressionSource;
import dev.weir.scanner.core.vex.Suppressions;
import java.time.Clock;
import java.time.Instant;

/** Tells when statements have ended, or have become others, since it was asked last. */
final class StatementEnds {

    private final SuppressionSource source;
    private final Clock clock;
    private Suppressions known;
    private Instant next;

    StatementEnds(SuppressionSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.known = source.current();
        this.next = nextAfter(clock.instant());
    }

    /** Whether one has ended, come, gone or changed. */
    boolean since() {
        Instant now = clock.instant();
        Suppressions current = source.current();
        if (current.equals(known) && now.isBefore(next)) {
            return false;
        }
        known = current;
        next = nextAfter(now);
        return true;
    }

    private Instant nextAfter(Instant now) {
        return known.nextEnd(now).orElse(Instant.MAX);
    }
}
