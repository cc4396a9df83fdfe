package dev.weir.deployer.http;

import dev.weir.deployer.core.rollout.FailureKind;
import dev.weir.deployer.core.rollout.Observation;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * What severities and reasons mean. Beside the reasons of Flux's kustomize controller a cluster may give the name of a
 * {@link FailureKind}.
 */
final class FluxReasons {

    private static final int LONGEST_MESSAGE = 4_000;

    private FluxReasons() {}

    /**
     * What a notification observed.
     *
     * @throws IllegalArgumentException when the severity is not one of Flux's
     */
    static Observation observe(String severity, String reason, String message, Optional<URI> endpoint) {
        return switch (severity) {
            case "info" ->
                reason.equals("ReconciliationSucceeded")
                        ? new Observation.Healthy(endpoint)
                        : new Observation.Progressing();
            case "error" ->
                reason.equals("DependencyNotReady")
                        ? new Observation.Progressing()
                        : new Observation.Failed(
                                kind(reason), message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)));
            default -> throw new IllegalArgumentException("the severity is neither info nor error");
        };
    }

    private static FailureKind kind(String reason) {
        return switch (reason) {
            case "HealthCheckFailed" -> FailureKind.UNHEALTHY;
            case "ArtifactFailed" -> FailureKind.ARTIFACT_UNAVAILABLE;
            default ->
                Arrays.stream(FailureKind.values())
                        .filter(kind -> kind.name().equals(reason))
                        .findFirst()
                        .orElse(FailureKind.UNSPECIFIED);
        };
    }
}
