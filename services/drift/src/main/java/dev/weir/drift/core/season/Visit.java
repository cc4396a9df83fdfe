package dev.weir.drift.core.season;

import dev.weir.drift.core.window.Span;
import java.time.Instant;

/**
 * A stay of the traffic in one regime.
 *
 * @param first number of its first window
 * @param last number of its last window
 * @param windows that were of the regime
 * @param refused whether something was wrong with it: an attack, broken data, or answers that became worse
 */
public record Visit(Span span, long first, long last, long windows, boolean refused) {

    public Visit {
        if (last < first || windows < 1 || windows > last - first + 1) {
            throw new IllegalArgumentException("a stay of " + windows + " windows from " + first + " to " + last);
        }
    }

    static Visit begin(Span span, long sequence) {
        return new Visit(span, sequence, sequence, 1, false);
    }

    /** Whether a window still belongs to this stay. */
    boolean goesOn(long sequence, int gap) {
        return sequence - last <= gap;
    }

    Visit with(Span more, long sequence) {
        return new Visit(span.plus(more), first, sequence, windows + 1, refused);
    }

    /** The same, refused when it reaches a time. */
    Visit refusedSince(Instant time) {
        return span.end().isBefore(time) ? this : new Visit(span, first, last, windows, true);
    }
}
