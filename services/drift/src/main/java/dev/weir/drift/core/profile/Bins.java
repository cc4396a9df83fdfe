package dev.weir.drift.core.profile;

import java.util.OptionalInt;

/** A frozen partition of the values of one feature. It never moves, so counts of different windows add up. */
public sealed interface Bins permits NumericBins, CategoryBins {

    /** Number of bins, at least 1. */
    int count();

    /** The bin of a value, from 0; none when the feature has no value that these bins can hold. */
    OptionalInt of(Value value);

    /** Whether the order of the bins means anything. */
    boolean ordered();
}
