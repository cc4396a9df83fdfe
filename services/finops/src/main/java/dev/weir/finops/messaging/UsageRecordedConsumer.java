package dev.weir.finops.messaging;

import dev.weir.events.UsageRecorded;
import dev.weir.finops.core.desk.Chronology;
import dev.weir.mesh.FailureKind;
import dev.weir.mesh.Patience;
import dev.weir.mesh.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Prices what was metered, a batch at a time and in the order of event time. */
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
        new Halving<>(this::bookTogether, this::bookAlone)
                .handle(Chronology.order(
                        List.copyOf(batch.entrySet()), one -> one.getValue().usage()));
    }

    private boolean bookTogether(List<Entry<ConsumerRecord<String, byte[]>, Metered>> batch) {
        return patience.untilDone("book usage", () -> isBooked(batch));
    }

    private void bookAlone(Entry<ConsumerRecord<String, byte[]>, Metered> one) {
        reactions.react(
                one.getKey(), UsageRecorded.class, event -> bookkeeping.book(event, AvroUsage.of(event.data())));
    }

    private boolean isBooked(List<Entry<ConsumerRecord<String, byte[]>, Metered>> batch) {
        try {
            bookkeeping.book(
                    Topics.USAGE_RECORDED, batch.stream().map(Entry::getValue).toList());
            return true;
        } catch (RuntimeException failure) {
            if (FailureKind.of(failure) == FailureKind.TRANSIENT) {
                throw failure;
            }
            return false;
        }
    }
}
