package dev.weir.registry.messaging;

import dev.weir.events.DeploymentCommitted;
import dev.weir.registry.core.passport.Deployment;
import dev.weir.registry.core.passport.Step;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DeploymentCommittedConsumer {

    private final Following following;

    @Inject
    DeploymentCommittedConsumer(Following following) {
        this.following = following;
    }

    @Incoming("deployment-committed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        following.follow(record, DeploymentCommitted.class, DeploymentCommittedConsumer::mention);
    }

    static Mention mention(DeploymentCommitted event) {
        Deployment deployment = Mention.deployment(event.getDeploymentId(), event.getEnvironment(), event.getCluster());
        return Mention.of(
                Mention.version(event.getModel(), event.getVersion()),
                new Step.Committed(deployment),
                "commit " + event.getCommit() + " to " + deployment.place());
    }
}
