package dev.weir.registry.messaging;

import dev.weir.events.BudgetExceeded;
import dev.weir.registry.core.passport.Step;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Notes a passed budget with the model whose scope it has. */
@ApplicationScoped
class BudgetExceededConsumer {

    private final Following following;

    @Inject
    BudgetExceededConsumer(Following following) {
        this.following = following;
    }

    @Incoming("budget-exceeded")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        following.followIfNamed(record, BudgetExceeded.class, BudgetExceededConsumer::mention);
    }

    static Optional<Mention> mention(BudgetExceeded event) {
        String summary = event.getActual().getAmount() + " of "
                + event.getBudget().getAmount() + " " + event.getBudget().getCurrency() + " spent"
                + (event.getWithin() ? ", within the budget again" : "");
        return Scopes.model(event.getScope())
                .map(subject -> new Mention(subject, new Step.Noted(), summary, List.of()));
    }
}
