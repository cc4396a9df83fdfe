package dev.weir.drift.core.profile;

import java.util.OptionalInt;

/** A frozen partition of the values of one feature. It never moves, so counts of different windows add up. */
public sealed interface Bins permits NumericBins, CategoryBins {

    /** What stands in place of a bin for a value of another type. */
    int NONE = -1;

    /** Number of bins, at least 1. */
    int count();

    /** The bin of a value, from 0; none when the feature has no value that these bins can hold. */
    default OptionalInt of(Value value) {
        int bin = switch (value) {
            case Value.Numeric(double number) -> of(number);
            case Value.Text(String text) -> of(text);
            case Value.Missing ignored -> NONE;
        };
        return bin == NONE ? OptionalInt.empty() : OptionalInt.of(bin);
    }

    /** The bin of a number, from 0. */
    int of(double number);

    /** The bin of a text, from 0; {@link #NONE} when these bins hold numbers only. */
    int of(String text);

    /** Whether the order of the bins means anything. */
    boolean ordered();
}
