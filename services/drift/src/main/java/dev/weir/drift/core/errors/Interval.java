package dev.weir.drift.core.errors;

import dev.weir.drift.core.window.Span;

/**
 * Neighbouring labels of the stream.
 *
 * @param size number of labels, a power of two
 * @param span of their event times
 */
public record Interval(long size, Span span) {

    public Interval {
        if (Long.bitCount(size) != 1) {
            throw new IllegalArgumentException("the size is a power of two, unlike " + size);
        }
    }

    Interval plus(Interval other) {
        return new Interval(size + other.size, span.plus(other.span));
    }
}
