package dev.weir.finops.messaging;

import dev.weir.events.TrainingFailed;
import dev.weir.mesh.Event;
import dev.weir.mesh.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A run that failed was not free. */
@ApplicationScoped
class TrainingFailedConsumer {

    private final Reactions reactions;
    private final Bookkeeping bookkeeping;

    @Inject
    TrainingFailedConsumer(Reactions reactions, Bookkeeping bookkeeping) {
        this.reactions = reactions;
        this.bookkeeping = bookkeeping;
    }

    @Incoming("training-failed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        reactions.react(record, TrainingFailed.class, this::on);
    }

    private void on(Event<TrainingFailed> event) {
        bookkeeping.book(event, AvroUsage.of(event.data()));
    }
}
