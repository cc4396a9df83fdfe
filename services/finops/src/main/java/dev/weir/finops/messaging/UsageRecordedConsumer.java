package dev.weir.finops.messaging;

import dev.weir.events.UsageRecorded;
import dev.weir.mesh.Event;
import dev.weir.mesh.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Prices what was metered. */
@ApplicationScoped
class UsageRecordedConsumer {

    private final Reactions reactions;
    private final Bookkeeping bookkeeping;

    @Inject
    UsageRecordedConsumer(Reactions reactions, Bookkeeping bookkeeping) {
        this.reactions = reactions;
        this.bookkeeping = bookkeeping;
    }

    @Incoming("usage-recorded")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        reactions.react(record, UsageRecorded.class, this::on);
    }

    private void on(Event<UsageRecorded> event) {
        bookkeeping.book(event, AvroUsage.of(event.data()));
    }
}
