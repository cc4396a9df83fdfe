package dev.weir.registry.messaging;

import dev.weir.events.CostAnomaly;
import dev.weir.mesh.Event;
import dev.weir.mesh.Reactions;
import dev.weir.registry.core.passport.PassportDesk;
import dev.weir.registry.core.passport.Step;
import dev.weir.registry.core.passport.Subject;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Notes a surge with the version it came with, or the model whose scope it has. */
@ApplicationScoped
class CostAnomalyConsumer {

    private final Reactions reactions;
    private final PassportDesk passports;

    @Inject
    CostAnomalyConsumer(Reactions reactions, PassportDesk passports) {
        this.reactions = reactions;
        this.passports = passports;
    }

    @Incoming("cost-anomaly")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        reactions.react(record, CostAnomaly.class, this::onCostAnomaly);
    }

    private void onCostAnomaly(Event<CostAnomaly> event) {
        CostAnomaly anomaly = event.data();
        String summary = anomaly.getActual().getAmount() + " where "
                + anomaly.getExpected().getAmount() + " "
                + anomaly.getExpected().getCurrency() + " was expected";
        subject(anomaly)
                .ifPresent(subject ->
                        passports.follow(new Mention(subject, new Step.Noted(), summary, List.of()).by(event)));
    }

    private static Optional<Subject> subject(CostAnomaly anomaly) {
        return anomaly.getSuspect()
                .map(suspect -> Subject.of(Mention.version(suspect.getModel(), suspect.getVersion())))
                .or(() -> Scopes.model(anomaly.getScope()));
    }
}
