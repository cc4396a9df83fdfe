package dev.weir.registry.messaging;

import dev.weir.events.DeploymentFailed;
import dev.weir.registry.core.passport.Deployment;
import dev.weir.registry.core.passport.Step;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DeploymentFailedConsumer {

    private final Following following;

    @Inject
    DeploymentFailedConsumer(Following following) {
        this.following = following;
    }

    @Incoming("deployment-failed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        following.follow(record, DeploymentFailed.class, DeploymentFailedConsumer::mention);
    }

    static Mention mention(DeploymentFailed event) {
        Deployment deployment = Mention.deployment(event.getDeploymentId(), event.getEnvironment(), event.getCluster());
        return Mention.of(
                Mention.version(event.getModel(), event.getVersion()),
                new Step.Failed(deployment),
                event.getReason() + " in " + deployment.place() + ": " + event.getMessage());
    }
}
