package dev.weir.registry.messaging;

import dev.weir.events.InferenceAnomaly;
import dev.weir.registry.core.passport.Step;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class InferenceAnomalyConsumer {

    private final Following following;

    @Inject
    InferenceAnomalyConsumer(Following following) {
        this.following = following;
    }

    @Incoming("inference-anomaly")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        following.follow(record, InferenceAnomaly.class, InferenceAnomalyConsumer::mention);
    }

    static Mention mention(InferenceAnomaly event) {
        return Mention.of(
                Mention.version(event.getModel(), event.getVersion()),
                new Step.Noted(),
                event.getSeverity() + " " + event.getTechnique() + ": " + event.getSummary());
    }
}
