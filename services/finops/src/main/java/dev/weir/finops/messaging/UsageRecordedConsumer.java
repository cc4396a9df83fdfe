package dev.weir.finops.messaging;

import dev.weir.events.UsageRecorded;
import dev.weir.mesh.FailureKind;
import dev.weir.mesh.Patience;
import dev.weir.mesh.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Prices what was metered, a batch at a time. */
@ApplicationScoped
class UsageRecordedConsumer {

    private final Reactions reactions;
    private final Patience patience;
    private final Bookkeeping bookkeeping;

    @Inject
    UsageRecordedConsumer(Reactions reactions, Patience patience, Bookkeeping bookkeeping) {
        this.reactions = reactions;
        this.patience = patience;
        this.bookkeeping = bookkeeping;
    }

    @Incoming("usage-recorded")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        Map<ConsumerRecord<String, byte[]>, Metered> batch = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            reactions.react(
                    record,
                    UsageRecorded.class,
                    event -> batch.put(record, new Metered(event, AvroUsage.of(event.data()))));
        }
        boolean booked = patience.untilDone("book usage", () -> book(batch.values()));
        if (!booked) {
            batch.keySet()
                    .forEach(record -> reactions.react(
                            record, UsageRecorded.class, event -> bookkeeping.book(event, AvroUsage.of(event.data()))));
        }
    }

    /** Whether nothing in the batch is beyond booking; otherwise each record finds its own fate. */
    private boolean book(Collection<Metered> batch) {
        try {
            bookkeeping.book(Topics.USAGE_RECORDED, batch);
            return true;
        } catch (RuntimeException failure) {
            if (FailureKind.of(failure) == FailureKind.TRANSIENT) {
                throw failure;
            }
            return false;
        }
    }
}
