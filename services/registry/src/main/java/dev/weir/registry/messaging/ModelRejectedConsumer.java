package dev.weir.registry.messaging;

import dev.weir.events.ModelRejected;
import dev.weir.registry.core.passport.Step;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ModelRejectedConsumer {

    private final Following following;

    @Inject
    ModelRejectedConsumer(Following following) {
        this.following = following;
    }

    @Incoming("model-rejected")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        following.follow(record, ModelRejected.class, ModelRejectedConsumer::mention);
    }

    static Mention mention(ModelRejected event) {
        return Mention.of(
                Mention.version(event.getModel(), event.getVersion()),
                new Step.Rejected(),
                event.getApprover() + " rejected: " + event.getReason());
    }
}
