package dev.weir.registry.http;

import dev.weir.registry.core.passport.Deployment;
import dev.weir.registry.core.passport.PassportState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a version stands, as JSON shows it. */
@Schema(description = "Where a version stands.")
record StateView(
        @Schema(
                description = "Name of the state.",
                enumeration = {
                    "UNREGISTERED",
                    "IN_REVIEW",
                    "REFUSED",
                    "ROLLING_OUT",
                    "SERVING",
                    "SUPERSEDED",
                    "FAILING",
                    "ROLLED_BACK",
                    "BLOCKED"
                })
        String name,

        @Schema(description = "The deployment it is in, when it is in one.")
        Optional<DeploymentView> deployment,

        @Schema(description = "What has to happen next; empty when the version has come to rest.")
        List<WaitView> waitingFor) {

    @Schema(description = "A deployment.")
    record DeploymentView(String id, String environment, String cluster) {}

    @Schema(description = "Something that is waited for.")
    record WaitView(
            @Schema(description = "Topic of the event.", examples = "scan.completed")
            String fact,

            @Schema(description = "Who says it.", examples = "scanner")
            String on,

            @Schema(description = "When the wait began.") Instant since) {}

    static StateView of(PassportState state) {
        return switch (state) {
            case PassportState.Unregistered ignored -> of("UNREGISTERED", state, Optional.empty());
            case PassportState.InReview ignored -> of("IN_REVIEW", state, Optional.empty());
            case PassportState.Refused ignored -> of("REFUSED", state, Optional.empty());
            case PassportState.RollingOut(var deployment, var ignored) ->
                of("ROLLING_OUT", state, Optional.of(deployment));
            case PassportState.Serving(var deployment) -> of("SERVING", state, Optional.of(deployment));
            case PassportState.Superseded(var deployment) -> of("SUPERSEDED", state, Optional.of(deployment));
            case PassportState.Failing(var deployment, var ignored) -> of("FAILING", state, Optional.of(deployment));
            case PassportState.RolledBack(var deployment) -> of("ROLLED_BACK", state, Optional.of(deployment));
            case PassportState.Blocked ignored -> of("BLOCKED", state, Optional.empty());
        };
    }

    private static StateView of(String name, PassportState state, Optional<Deployment> deployment) {
        return new StateView(
                name,
                deployment.map(found -> new DeploymentView(
                        found.id(), found.place().environment(), found.place().cluster())),
                state.waits().stream()
                        .map(wait -> new WaitView(wait.fact(), wait.on(), wait.since()))
                        .toList());
    }
}
