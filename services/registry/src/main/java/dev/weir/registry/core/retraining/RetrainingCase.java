package dev.weir.registry.core.retraining;

import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.model.VersionId;
import java.time.Instant;
import java.util.Optional;

/**
 * A drift and what was decided.
 *
 * @param drift id of the drift event
 * @param decision the decision's kind, for example Retrain
 * @param request what was requested, when something was
 */
public record RetrainingCase(
        FactId drift,
        VersionId version,
        Recommendation recommendation,
        Instant detectedAt,
        String decision,
        String reason,
        Instant decidedAt,
        Optional<Request> request) {

    /**
     * A request for retraining.
     *
     * @param outcome IN_FLIGHT, ANSWERED, FAILED or GIVEN_UP
     * @param run the training run that answered it; empty while none did
     */
    public record Request(FactId id, Instant deadline, Outcome outcome, Optional<String> run) {}

    /** What became of a request. */
    public enum Outcome {
        IN_FLIGHT,
        ANSWERED,
        FAILED,
        GIVEN_UP
    }
}
