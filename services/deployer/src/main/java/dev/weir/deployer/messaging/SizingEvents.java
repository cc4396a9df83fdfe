package dev.weir.deployer.messaging;

import dev.weir.deployer.core.rightsizing.CommittedSize;
import dev.weir.deployer.core.rightsizing.Recommendation;
import dev.weir.deployer.core.rightsizing.SizingState;
import dev.weir.deployer.core.rightsizing.TakenBackSize;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.Place;
import dev.weir.events.RightsizingDecided;
import dev.weir.events.RightsizingOutcome;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Says what was made of recommendations. The recommendation is the cause of both, its decision and its taking back. */
final class SizingEvents {

    private static final int DECIDED = 0;
    private static final int TAKEN_BACK = 1;

    private final EventFactory events;
    private final Clock clock;

    SizingEvents(EventFactory events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    Event<RightsizingDecided> decided(SizingState.Decision decision) {
        Recommendation recommendation = decision.recommendation();
        return events.effect(
                because(new EventId(recommendation.event()), recommendation),
                new EventId(recommendation.event()).effect(DeploymentTopics.RIGHTSIZING_DECIDED, DECIDED),
                DeploymentTopics.RIGHTSIZING_DECIDED,
                recommendation.model().text(),
                RightsizingDecided.newBuilder()
                        .setModel(recommendation.model().text())
                        .setVersion(recommendation.version())
                        .setDeploymentId(recommendation.deployment())
                        .setEnvironment(recommendation.environment())
                        .setCluster(decision.cluster())
                        .setRecommendationId(recommendation.id())
                        .setResource(recommendation.resource())
                        .setCurrent(recommendation.current())
                        .setRecommended(recommendation.recommended())
                        .setOutcome(outcome(decision))
                        .setReason(decision.reason())
                        .setCommit(decision.commit())
                        .setPath(decision.path())
                        .setDecidedAt(clock.instant())
                        .build());
    }

    Event<RightsizingDecided> takenBack(CommittedDeployment deployment, TakenBackSize takenBack, String reason) {
        CommittedSize size = takenBack.size();
        EventId cause = new EventId(size.event());
        String model = deployment.model().model().text();
        return events.effect(
                because(cause, model, size.at(), size.correlation(), Optional.empty()),
                cause.effect(DeploymentTopics.RIGHTSIZING_DECIDED, TAKEN_BACK),
                DeploymentTopics.RIGHTSIZING_DECIDED,
                model,
                RightsizingDecided.newBuilder()
                        .setModel(model)
                        .setVersion(deployment.model().version().toString())
                        .setDeploymentId(deployment.id().toString())
                        .setEnvironment(deployment.environment().name())
                        .setCluster(deployment.cluster().toString())
                        .setRecommendationId(size.recommendation())
                        .setResource(size.resource())
                        .setCurrent(size.current())
                        .setRecommended(size.recommended())
                        .setOutcome(RightsizingOutcome.TAKEN_BACK)
                        .setReason(reason)
                        .setCommit(takenBack.commit().hex())
                        .setPath(Place.of(deployment.model().model(), deployment.environment(), deployment.cluster())
                                .overlay())
                        .setDecidedAt(takenBack.at())
                        .build());
    }

    static RightsizingOutcome outcome(SizingState.Decision decision) {
        return switch (decision.outcome()) {
            case COMMITTED -> RightsizingOutcome.COMMITTED;
            case REFUSED, OFF -> RightsizingOutcome.REFUSED;
        };
    }

    private Envelope because(EventId cause, Recommendation recommendation) {
        return because(
                cause,
                recommendation.model().text(),
                clock.instant(),
                recommendation.correlation(),
                recommendation.traceparent());
    }

    /** Of the cause only id, correlation and trace go into an effect; the rest is as this service says everything. */
    private static Envelope because(
            EventId cause, String subject, Instant at, String correlation, Optional<String> traceparent) {
        return new Envelope(
                cause,
                SizingTopology.RECOMMENDED,
                "/weir/finops",
                subject,
                at,
                Optional.empty(),
                correlation,
                traceparent);
    }
}
