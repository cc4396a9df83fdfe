package dev.weir.registry.messaging;

import dev.weir.events.CostEstimated;
import dev.weir.registry.core.passport.Step;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class CostEstimatedConsumer {

    private final Following following;

    @Inject
    CostEstimatedConsumer(Following following) {
        this.following = following;
    }

    @Incoming("cost-estimated")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        following.follow(record, CostEstimated.class, CostEstimatedConsumer::mention);
    }

    static Mention mention(CostEstimated event) {
        String cheapest = event.getEstimates().stream()
                .findFirst()
                .map(estimate -> estimate.getTarget() + " for "
                        + estimate.getMonthly().getAmount() + " "
                        + estimate.getMonthly().getCurrency() + " a month")
                .orElse("no target");
        return Mention.of(Mention.version(event.getModel(), event.getVersion()), new Step.Costed(), cheapest);
    }
}
