package dev.weir.deployer.core;

/** What a person or a policy decided about a version. */
public sealed interface Review {

    record Approved(String approver) implements Review {}

    record Rejected(String approver, String reason) implements Review {}
}
