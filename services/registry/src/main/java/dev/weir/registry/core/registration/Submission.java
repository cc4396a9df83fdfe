package dev.weir.registry.core.registration;

import dev.weir.registry.core.fact.FactId;

/** What became of a training run that was handed in. */
public sealed interface Submission {

    /** It is said, now or since before. */
    record Accepted(FactId said) implements Submission {}

    /** Another run with its id was handed in before. */
    record Contradicted() implements Submission {}
}
