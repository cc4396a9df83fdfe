package dev.weir.deployer.messaging;

import dev.weir.deployer.core.Origin;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.VersionNumber;
import dev.weir.deployer.core.gate.GateDecision;
import dev.weir.deployer.core.gate.GateResult;
import dev.weir.deployer.core.gate.Outcome;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.events.DeploymentBlocked;
import dev.weir.events.DeploymentCommitted;
import dev.weir.events.GateOutcome;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;

/**
 * Says what the gates decided. The fact that completed the join is the cause; correlation and trace are those of the
 * publication, which every later fact about the version shares with it.
 */
final class GateEvents {

    private final EventFactory events;
    private final Clock clock;

    GateEvents(EventFactory events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    Event<? extends SpecificRecord> committed(Envelope cause, Outcome.Committed outcome) {
        CommittedDeployment done = outcome.placement().deployment();
        String model = done.model().model().text();
        return events.effect(
                because(cause, done.origin()),
                new EventId(done.origin().committed()),
                DeploymentTopics.COMMITTED,
                model,
                DeploymentCommitted.newBuilder()
                        .setModel(model)
                        .setVersion(done.model().version().toString())
                        .setDigest(outcome.deployment().publication().digest().toString())
                        .setDeploymentId(done.id().toString())
                        .setEnvironment(done.environment().name())
                        .setCluster(done.cluster().toString())
                        .setRepository(outcome.placement().repository())
                        .setBranch(outcome.placement().branch())
                        .setPath(outcome.placement().path())
                        .setCommit(done.commit().hex())
                        .setTarget(outcome.deployment().target().text())
                        .setSupersedes(
                                done.supersedes().map(VersionNumber::toString).orElse(null))
                        .setCommittedAt(done.committedAt())
                        .setWarnings(outcome.warnings())
                        .build());
    }

    Event<? extends SpecificRecord> blocked(Envelope cause, Outcome.Blocked outcome) {
        Publication publication = outcome.publication();
        String model = publication.model().model().text();
        return events.effect(
                because(cause, publication.origin()),
                DeploymentTopics.blocked(new EventId(publication.origin().published())),
                DeploymentTopics.BLOCKED,
                model,
                DeploymentBlocked.newBuilder()
                        .setModel(model)
                        .setVersion(publication.model().version().toString())
                        .setDigest(publication.digest().toString())
                        .setEnvironment(publication.environment().name())
                        .setGates(outcome.gates().stream().map(GateEvents::gate).toList())
                        .setBlockedAt(clock.instant())
                        .build());
    }

    private static Envelope because(Envelope cause, Origin origin) {
        return new Envelope(
                cause.id(),
                cause.type(),
                cause.source(),
                cause.subject(),
                cause.time(),
                cause.causation(),
                origin.correlation(),
                origin.traceparent().or(cause::traceparent));
    }

    private static dev.weir.events.GateResult gate(GateResult result) {
        return dev.weir.events.GateResult.newBuilder()
                .setGate(result.gate().label())
                .setOutcome(
                        switch (result.decision()) {
                            case GateDecision.Pending ignored -> GateOutcome.PENDING;
                            case GateDecision.Passed ignored -> GateOutcome.PASSED;
                            case GateDecision.Warned ignored -> GateOutcome.PASSED;
                            case GateDecision.Refused ignored -> GateOutcome.REFUSED;
                        })
                .setReason(result.decision().reason())
                .build();
    }
}
