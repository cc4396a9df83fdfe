package dev.weir.finops.messaging;

import dev.weir.events.TrainingCompleted;
import dev.weir.mesh.Event;
import dev.weir.mesh.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Prices what a training run used. */
@ApplicationScoped
class TrainingCompletedConsumer {

    private final Reactions reactions;
    private final Bookkeeping bookkeeping;

    @Inject
    TrainingCompletedConsumer(Reactions reactions, Bookkeeping bookkeeping) {
        this.reactions = reactions;
        this.bookkeeping = bookkeeping;
    }

    @Incoming("training-completed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        reactions.react(record, TrainingCompleted.class, this::on);
    }

    private void on(Event<TrainingCompleted> event) {
        bookkeeping.book(event, AvroUsage.of(event.data()));
    }
}
