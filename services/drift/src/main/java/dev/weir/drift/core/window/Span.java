package dev.weir.drift.core.window;

import java.time.Instant;

/** An interval of event time, both ends inclusive. */
public record Span(Instant start, Instant end) {

    public Span {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a span does not end (" + end + ") before it starts (" + start + ")");
        }
    }

    public static Span at(Instant instant) {
        return new Span(instant, instant);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && !instant.isAfter(end);
    }

    /** The shortest span that covers both. */
    public Span plus(Span other) {
        return new Span(start.isBefore(other.start) ? start : other.start, end.isAfter(other.end) ? end : other.end);
    }
}
