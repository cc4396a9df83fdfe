package dev.weir.drift.core.errors;

import dev.weir.drift.core.window.Span;

/** What a change detector says after a value. */
public sealed interface Change {

    record None() implements Change {}

    /**
     * The mean changed.
     *
     * @param before mean before the change
     * @param after mean since
     * @param samples values since
     * @param onset the change began within it
     */
    record Cut(double before, double after, long samples, Span onset) implements Change {

        public boolean isIncrease() {
            return after > before;
        }

        Cut within(Span span) {
            return new Cut(before, after, samples, span);
        }
    }
}
