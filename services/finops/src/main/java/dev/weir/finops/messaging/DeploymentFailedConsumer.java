package dev.weir.finops.messaging;

import dev.weir.events.DeploymentFailed;
import dev.weir.finops.Ledger;
import dev.weir.finops.core.desk.Deployment;
import dev.weir.mesh.Event;
import dev.weir.mesh.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A deployment that never served is not to blame for a surge. */
@ApplicationScoped
class DeploymentFailedConsumer {

    private final Reactions reactions;
    private final Ledger ledger;

    @Inject
    DeploymentFailedConsumer(Reactions reactions, Ledger ledger) {
        this.reactions = reactions;
        this.ledger = ledger;
    }

    @Incoming("deployment-failed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        reactions.react(record, DeploymentFailed.class, this::on);
    }

    private void on(Event<DeploymentFailed> event) {
        ledger.once(event, accounts -> {
            accounts.withdrawn(new Deployment(
                    event.data().getDeploymentId(),
                    event.data().getModel(),
                    event.data().getVersion(),
                    event.data().getCommit(),
                    event.data().getObservedAt()));
            return List.of();
        });
    }
}
