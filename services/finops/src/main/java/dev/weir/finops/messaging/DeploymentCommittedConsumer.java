package dev.weir.finops.messaging;

import dev.weir.events.DeploymentCommitted;
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

/** Notes who may be to blame for a surge. */
@ApplicationScoped
class DeploymentCommittedConsumer {

    private final Reactions reactions;
    private final Ledger ledger;

    @Inject
    DeploymentCommittedConsumer(Reactions reactions, Ledger ledger) {
        this.reactions = reactions;
        this.ledger = ledger;
    }

    @Incoming("deployment-committed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        reactions.react(record, DeploymentCommitted.class, this::on);
    }

    private void on(Event<DeploymentCommitted> event) {
        ledger.once(event, accounts -> {
            accounts.deployed(new Deployment(
                    event.data().getDeploymentId(),
                    event.data().getModel(),
                    event.data().getVersion(),
                    event.data().getCommit(),
                    event.data().getCommittedAt()));
            accounts.estimates()
                    .placed(
                            event.data().getModel(),
                            event.data().getVersion(),
                            event.data().getTarget());
            return List.of();
        });
    }
}
