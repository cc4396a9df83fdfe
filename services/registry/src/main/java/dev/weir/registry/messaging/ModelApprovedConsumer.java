package dev.weir.registry.messaging;

import dev.weir.events.ModelApproved;
import dev.weir.registry.core.passport.Step;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ModelApprovedConsumer {

    private final Following following;

    @Inject
    ModelApprovedConsumer(Following following) {
        this.following = following;
    }

    @Incoming("model-approved")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        following.follow(record, ModelApproved.class, ModelApprovedConsumer::mention);
    }

    static Mention mention(ModelApproved event) {
        return Mention.of(
                Mention.version(event.getModel(), event.getVersion()),
                new Step.Approved(),
                event.getApprover() + " approved: " + event.getReason());
    }
}
