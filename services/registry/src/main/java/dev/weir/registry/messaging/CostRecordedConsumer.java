package dev.weir.registry.messaging;

import dev.weir.events.CostRecorded;
import dev.weir.mesh.Event;
import dev.weir.mesh.Reactions;
import dev.weir.registry.Facts;
import dev.weir.registry.core.fact.Money;
import dev.weir.registry.core.passport.PassportDesk;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Adds up what versions cost; a cost that names no version is finops' alone. */
@ApplicationScoped
class CostRecordedConsumer {

    private final Reactions reactions;
    private final PassportDesk passports;

    @Inject
    CostRecordedConsumer(Reactions reactions, PassportDesk passports) {
        this.reactions = reactions;
        this.passports = passports;
    }

    @Incoming("cost-recorded")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        reactions.react(record, CostRecorded.class, this::onCostRecorded);
    }

    private void onCostRecorded(Event<CostRecorded> event) {
        CostRecorded cost = event.data();
        if (!cost.getModel().isBlank() && !cost.getVersion().isBlank()) {
            passports.spend(
                    Facts.of(event.envelope()),
                    Mention.version(cost.getModel(), cost.getVersion()),
                    new Money(
                            new BigDecimal(cost.getTotal().getAmount()),
                            cost.getTotal().getCurrency()),
                    cost.getEnd());
        }
    }
}
