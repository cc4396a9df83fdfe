package dev.weir.deployer.core.rollout;

import java.net.URI;
import java.util.Optional;

/** What a cluster made of desired state. */
public sealed interface Observation {

    /** It is at work. */
    record Progressing() implements Observation {}

    /**
     * It runs and is healthy.
     *
     * @param endpoint base URL of the model's inference endpoint
     */
    record Healthy(Optional<URI> endpoint) implements Observation {}

    record Failed(FailureKind kind, String message) implements Observation {}
}
