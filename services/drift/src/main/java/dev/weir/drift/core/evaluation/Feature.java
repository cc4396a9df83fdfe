package dev.weir.drift.core.evaluation;

/** A column of a stream. */
public sealed interface Feature {

    record Numeric() implements Feature {}

    /** @param categories how many there are, at least 1 */
    record Nominal(int categories) implements Feature {

        public Nominal {
            if (categories < 1) {
                throw new IllegalArgumentException("a nominal feature has a category");
            }
        }
    }
}
