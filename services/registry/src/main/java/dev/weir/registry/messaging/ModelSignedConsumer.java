package dev.weir.registry.messaging;

import dev.weir.events.ModelSigned;
import dev.weir.registry.core.passport.Step;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ModelSignedConsumer {

    private final Following following;

    @Inject
    ModelSignedConsumer(Following following) {
        this.following = following;
    }

    @Incoming("model-signed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        following.follow(record, ModelSigned.class, ModelSignedConsumer::mention);
    }

    static Mention mention(ModelSigned event) {
        return Mention.of(
                        Mention.version(event.getModel(), event.getVersion()),
                        new Step.Signed(),
                        "signed with key " + event.getKeyHint())
                .with("signature", Optional.of(event.getBundle()))
                .with("provenance", event.getProvenance());
    }
}
