package dev.weir.deployer.messaging;

import dev.weir.deployer.core.rightsizing.TakenBackSize;
import dev.weir.deployer.core.rollout.ClusterReport;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.Observation;
import dev.weir.deployer.core.rollout.RolloutFacts;
import dev.weir.deployer.core.rollout.TakeBack;
import dev.weir.events.DeploymentFailed;
import dev.weir.events.DeploymentSucceeded;
import dev.weir.events.FailureReason;
import dev.weir.events.RightsizingOutcome;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import dev.weir.mesh.EventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * Says on Kafka what became of deployments. Each fact follows from {@code deployment.committed}, whose envelope is made
 * again from what the commit remembers; a roll-back follows from the failure.
 */
@ApplicationScoped
class KafkaRolloutFacts implements RolloutFacts {

    private final EventFactory events;
    private final EventPublisher publisher;
    private final SizingEvents sizes;
    private final DeploymentMetrics metrics;

    @Inject
    KafkaRolloutFacts(EventFactory events, EventPublisher publisher, SizingEvents sizes, DeploymentMetrics metrics) {
        this.sizes = sizes;
        this.events = events;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    @Override
    public void succeeded(CommittedDeployment deployment, ClusterReport report, Optional<URI> endpoint) {
        say(
                deployment,
                committed(deployment),
                DeploymentTopics.SUCCEEDED,
                DeploymentSucceeded.newBuilder()
                        .setModel(deployment.model().model().text())
                        .setVersion(deployment.model().version().toString())
                        .setDeploymentId(deployment.id().toString())
                        .setEnvironment(deployment.environment().name())
                        .setCluster(deployment.cluster().toString())
                        .setCommit(report.revision().hex())
                        .setEndpoint(endpoint.map(URI::toString).orElse(null))
                        .setObservedAt(report.at())
                        .build());
    }

    @Override
    public void failed(CommittedDeployment deployment, ClusterReport report, Observation.Failed failure) {
        say(
                deployment,
                committed(deployment),
                DeploymentTopics.FAILED,
                DeploymentFailed.newBuilder()
                        .setModel(deployment.model().model().text())
                        .setVersion(deployment.model().version().toString())
                        .setDeploymentId(deployment.id().toString())
                        .setEnvironment(deployment.environment().name())
                        .setCluster(deployment.cluster().toString())
                        .setCommit(report.revision().hex())
                        .setReason(FailureReason.valueOf(failure.kind().name()))
                        .setMessage(failure.message())
                        .setObservedAt(report.at())
                        .build());
    }

    @Override
    public void sizeTakenBack(CommittedDeployment deployment, TakenBackSize takenBack, String reason) {
        publisher.publish(sizes.takenBack(deployment, takenBack, reason));
        metrics.countSize(RightsizingOutcome.TAKEN_BACK);
    }

    @Override
    public void rolledBack(CommittedDeployment deployment, TakeBack.Done takeBack, String reason) {
        say(
                deployment,
                committed(deployment).effect(DeploymentTopics.FAILED, 0),
                DeploymentTopics.ROLLED_BACK,
                RollbackData.of(deployment, takeBack, reason));
    }

    private void say(CommittedDeployment deployment, EventId cause, String type, SpecificRecord data) {
        String model = deployment.model().model().text();
        publisher.publish(events.effect(because(deployment, cause, model), cause.effect(type, 0), type, model, data));
        metrics.count(type);
    }

    /** Of the cause only id, correlation and trace go into an effect; the rest is as this service says everything. */
    private static Envelope because(CommittedDeployment deployment, EventId cause, String model) {
        return new Envelope(
                cause,
                DeploymentTopics.COMMITTED,
                "/weir/deployer",
                model,
                deployment.committedAt(),
                Optional.empty(),
                deployment.origin().correlation(),
                deployment.origin().traceparent());
    }

    private static EventId committed(CommittedDeployment deployment) {
        return new EventId(deployment.origin().committed());
    }
}
