package dev.weir.registry.messaging;

import dev.weir.events.TrainingCompleted;
import dev.weir.mesh.Reactions;
import dev.weir.registry.Facts;
import dev.weir.registry.core.registration.Registrar;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class TrainingCompletedConsumer {

    private final Reactions reactions;
    private final Registrar registrar;

    @Inject
    TrainingCompletedConsumer(Reactions reactions, Registrar registrar) {
        this.reactions = reactions;
        this.registrar = registrar;
    }

    @Incoming("training-completed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        reactions.react(
                record,
                TrainingCompleted.class,
                event -> registrar.trained(Facts.of(event.envelope()), TrainingRuns.toCore(event.data())));
    }
}
