package dev.weir.registry.messaging;

import dev.weir.events.CostAnomaly;
import dev.weir.registry.core.passport.Step;
import dev.weir.registry.core.passport.Subject;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Notes a surge with the version it came with, or with the model whose scope it has. A surge is told of a model, its
 * project, owner, environment and of the total: of these it is noted with the first, and with the model's own, which is
 * the first unless a wider scope rose before.
 */
@ApplicationScoped
class CostAnomalyConsumer {

    private final Following following;

    @Inject
    CostAnomalyConsumer(Following following) {
        this.following = following;
    }

    @Incoming("cost-anomaly")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        following.followIfNamed(record, CostAnomaly.class, CostAnomalyConsumer::mention);
    }

    static Optional<Mention> mention(CostAnomaly event) {
        if (isRepeated(event)) {
            return Optional.empty();
        }
        String summary = event.getActual().getAmount() + " where "
                + event.getExpected().getAmount() + " " + event.getExpected().getCurrency() + " was expected";
        return event.getSuspect()
                .map(suspect -> Subject.of(Mention.version(suspect.getModel(), suspect.getVersion())))
                .or(() -> Scopes.model(event.getScope()))
                .map(subject -> new Mention(subject, new Step.Noted(), summary, List.of()));
    }

    private static boolean isRepeated(CostAnomaly event) {
        boolean first = event.getGroupId().isEmpty() || event.getGroupId().equals(event.getAnomalyId());
        return !first && Scopes.model(event.getScope()).isEmpty();
    }
}
