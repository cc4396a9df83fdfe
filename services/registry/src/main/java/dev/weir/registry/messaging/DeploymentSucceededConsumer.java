package dev.weir.registry.messaging;

import dev.weir.events.DeploymentSucceeded;
import dev.weir.mesh.Event;
import dev.weir.mesh.Reactions;
import dev.weir.registry.core.model.VersionId;
import dev.weir.registry.core.passport.Deployment;
import dev.weir.registry.core.passport.Step;
import dev.weir.registry.core.retraining.RetrainingDesk;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DeploymentSucceededConsumer {

    private final Reactions reactions;
    private final RetrainingDesk retrainings;

    @Inject
    DeploymentSucceededConsumer(Reactions reactions, RetrainingDesk retrainings) {
        this.reactions = reactions;
        this.retrainings = retrainings;
    }

    @Incoming("deployment-succeeded")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        reactions.react(record, DeploymentSucceeded.class, this::onDeploymentSucceeded);
    }

    private void onDeploymentSucceeded(Event<DeploymentSucceeded> event) {
        DeploymentSucceeded data = event.data();
        VersionId version = Mention.version(data.getModel(), data.getVersion());
        Deployment deployment = Mention.deployment(data.getDeploymentId(), data.getEnvironment(), data.getCluster());
        String summary = deployment.place() + " runs commit " + data.getCommit();
        retrainings.deployed(
                Mention.of(version, new Step.Succeeded(deployment), summary).by(event), version);
    }
}
