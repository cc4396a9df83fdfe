package dev.weir.drift.core.errors;

/** What a label changed in the judgement of a model version. */
public sealed interface ErrorVerdict {

    record Steady() implements ErrorVerdict {}

    /** Fewer errors: good news, and the end of an alarm. */
    record Fell(Change.Cut cut) implements ErrorVerdict {}

    /** More errors: concept drift. */
    record Rose(Change.Cut cut) implements ErrorVerdict {}

    /** Still more errors after an alarm that has not passed. */
    record RoseAgain(Change.Cut cut) implements ErrorVerdict {}
}
