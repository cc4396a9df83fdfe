package dev.weir.registry.http;

import dev.weir.registry.core.retraining.RetrainingCase;
import dev.weir.registry.core.retraining.RetrainingDesk;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drifts and what was decided. */
@Path("/retraining")
@Blocking
@Tag(name = "Retraining", description = "Drifts, and whether they led to a retraining.")
class RetrainingResource {

    private final RetrainingDesk retrainings;

    @Inject
    RetrainingResource(RetrainingDesk retrainings) {
        this.retrainings = retrainings;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Every drift and what was decided, latest first; 500 at most")
    public List<CaseView> cases() {
        return retrainings.cases().stream().map(CaseView::of).toList();
    }

    @Schema(name = "RetrainingCase", description = "A drift and what was decided.")
    record CaseView(
            @Schema(description = "Id of the drift event.") String driftEventId,
            String model,
            String version,

            @Schema(description = "What the drift service advised.")
            String recommendation,

            Instant detectedAt,

            @Schema(
                    description = "The decision.",
                    enumeration = {"Retrain", "NotAdvised", "NotDeployed", "AlreadyInFlight", "CoolingDown"})
            String decision,

            @Schema(description = "The decision in a sentence.")
            String reason,

            Instant decidedAt,

            @Schema(description = "Id of the request, when there is one.")
            Optional<String> requestId,

            @Schema(
                    description = "What became of the request.",
                    enumeration = {"IN_FLIGHT", "ANSWERED", "FAILED", "GIVEN_UP"})
            Optional<String> outcome,

            @Schema(description = "When the request counts as given up.")
            Optional<Instant> deadline,

            @Schema(description = "The training run that answered.")
            Optional<String> runId) {

        static CaseView of(RetrainingCase found) {
            return new CaseView(
                    found.drift().toString(),
                    found.version().model().value(),
                    found.version().version(),
                    found.recommendation().name(),
                    found.detectedAt(),
                    found.decision(),
                    found.reason(),
                    found.decidedAt(),
                    found.request().map(request -> request.id().toString()),
                    found.request().map(request -> request.outcome().name()),
                    found.request().map(RetrainingCase.Request::deadline),
                    found.request().flatMap(RetrainingCase.Request::run));
        }
    }
}
