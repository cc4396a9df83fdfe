package dev.weir.deployer.core.gate;

/** What a gate says of a version. */
public sealed interface GateDecision {

    /** A sentence that explains the decision to a person. */
    String reason();

    /** A fact is missing. */
    record Pending(String reason) implements GateDecision {}

    record Passed(String reason) implements GateDecision {}

    /** Passed, with something that speaks against it. */
    record Warned(String reason) implements GateDecision {}

    record Refused(String reason) implements GateDecision {}
}
