package dev.weir.deployer.core;

import java.time.Instant;
import java.util.Optional;

/** What a person or a policy decided about a version. */
public sealed interface Review {

    /** @param at when; none of reviews that an earlier release remembered */
    record Approved(String approver, Optional<Instant> at) implements Review {}

    record Rejected(String approver, String reason) implements Review {}
}
