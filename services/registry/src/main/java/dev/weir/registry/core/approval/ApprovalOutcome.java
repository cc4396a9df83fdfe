package dev.weir.registry.core.approval;

import dev.weir.registry.core.fact.FactId;

/** What became of a decision that was handed in. */
public sealed interface ApprovalOutcome {

    /** It stands, now or since before. */
    record Stands(FactId said) implements ApprovalOutcome {}

    /** The version was decided the other way before. */
    record Contradicted(Approval earlier) implements ApprovalOutcome {}

    record UnknownVersion() implements ApprovalOutcome {}
}
