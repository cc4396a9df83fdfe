package dev.weir.registry.core.passport;

import java.util.Optional;

/** What a fact means for the way of a version from training to service. */
public sealed interface Step {

    record Trained() implements Step {}

    record Published(String environment) implements Step {}

    record Scanned(boolean clean) implements Step {}

    record Signed() implements Step {}

    record Costed() implements Step {}

    record Approved() implements Step {}

    record Rejected() implements Step {}

    /** What became of a deployment. */
    sealed interface Delivery extends Step {}

    record Committed(Deployment deployment) implements Delivery {}

    record Succeeded(Deployment deployment) implements Delivery {}

    record Failed(Deployment deployment) implements Delivery {}

    record Blocked(String environment) implements Delivery {}

    /**
     * A failed deployment was taken back.
     *
     * @param restored version that runs there again
     */
    record RolledBack(Deployment deployment, Optional<String> restored) implements Delivery {}

    /** It happened, and moves nothing. */
    record Noted() implements Step {}
}
