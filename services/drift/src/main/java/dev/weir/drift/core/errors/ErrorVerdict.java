package dev.weir.drift.core.errors;

/** What a label changed in the judgement of a model version. */
public sealed interface ErrorVerdict {

    record Steady() implements ErrorVerdict {}

    /** Fewer errors: good news, and the end of an alarm. */
    record Fell(Change change) implements ErrorVerdict {}

    /** More errors: concept drift. */
    record Rose(Change change) implements ErrorVerdict {}

    /** Still more errors after an alarm that has not passed. */
    record RoseAgain(Change change) implements ErrorVerdict {}
}
