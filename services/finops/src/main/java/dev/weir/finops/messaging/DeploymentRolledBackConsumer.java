package dev.weir.finops.messaging;

import dev.weir.events.DeploymentRolledBack;
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

/** A deployment that was taken back is not to blame for a later surge. */
@ApplicationScoped
class DeploymentRolledBackConsumer {

    private final Reactions reactions;
    private final Ledger ledger;

    @Inject
    DeploymentRolledBackConsumer(Reactions reactions, Ledger ledger) {
        this.reactions = reactions;
        this.ledger = ledger;
    }

    @Incoming("deployment-rolledback")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        reactions.react(record, DeploymentRolledBack.class, this::on);
    }

    private void on(Event<DeploymentRolledBack> event) {
        ledger.once(event, accounts -> {
            accounts.withdrawn(new Deployment(
                    event.data().getDeploymentId(),
                    event.data().getModel(),
                    event.data().getVersion(),
                    event.data().getRevertedCommit(),
                    event.data().getRolledBackAt()));
            return List.of();
        });
    }
}
