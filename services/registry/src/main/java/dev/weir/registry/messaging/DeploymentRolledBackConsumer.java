package dev.weir.registry.messaging;

import dev.weir.events.DeploymentRolledBack;
import dev.weir.registry.core.passport.Deployment;
import dev.weir.registry.core.passport.Step;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DeploymentRolledBackConsumer {

    private final Following following;

    @Inject
    DeploymentRolledBackConsumer(Following following) {
        this.following = following;
    }

    @Incoming("deployment-rolledback")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        following.follow(record, DeploymentRolledBack.class, DeploymentRolledBackConsumer::mention);
    }

    static Mention mention(DeploymentRolledBack event) {
        Deployment deployment = Mention.deployment(event.getDeploymentId(), event.getEnvironment(), event.getCluster());
        return Mention.of(
                Mention.version(event.getModel(), event.getVersion()),
                new Step.RolledBack(deployment, event.getRestoredVersion()),
                "commit " + event.getCommit() + " in " + deployment.place() + ": " + event.getReason());
    }
}
