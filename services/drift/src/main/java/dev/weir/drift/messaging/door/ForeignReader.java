package dev.weir.drift.messaging.door;

import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.door.Delivery;
import dev.weir.drift.core.door.DoorCounts;
import dev.weir.drift.core.door.DoorCounts.Fate;
import dev.weir.drift.core.door.DoorReader;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.mesh.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jboss.logging.Logger;

/** Reads the records of a foreign topic; hands on what cannot be read with its reason. */
final class ForeignReader implements Consumer<Record<String, byte[]>> {

    private static final Logger LOG = Logger.getLogger(ForeignReader.class);

    /** The end of the year 9999, in milliseconds since 1970: later times of records have no form in facts. */
    private static final long LATEST = 253_402_300_799_999L;

    private final ProcessorContext<String, ForeignRecord> context;
    private final Door door;
    private final DoorReader reader;
    private final Function<Delivery, List<Capture>> reading;
    private final DoorCounts counts;

    ForeignReader(
            ProcessorContext<String, ForeignRecord> context,
            Door door,
            DoorReader reader,
            Function<Delivery, List<Capture>> reading,
            DoorCounts counts) {
        this.context = context;
        this.door = door;
        this.reader = reader;
        this.reading = reading;
        this.counts = counts;
    }

    @Override
    public void accept(Record<String, byte[]> record) {
        RecordMetadata where = context.recordMetadata().orElseThrow();
        Delivery delivery = delivery(record, where);
        List<Capture> captures;
        try {
            captures = read(record, delivery);
        } catch (RuntimeException failure) {
            // Whatever the fault of a foreign record shows as, it would come again with the record.
            putAside(record, where, delivery, failure);
            return;
        }
        captures.forEach(capture -> KafkaIntake.count(counts, capture));
        context.forward(record.withValue(new ForeignRecord.Understood(captures)));
    }

    private List<Capture> read(Record<String, byte[]> record, Delivery delivery) {
        if (record.value() == null) {
            throw new Malformed("the record has no value");
        }
        return reading.apply(delivery);
    }

    private void putAside(
            Record<String, byte[]> record, RecordMetadata where, Delivery delivery, RuntimeException failure) {
        String model = reader.model(door, delivery);
        counts.count(door, model, Fate.REJECTED, 1);
        LOG.errorf(
                "dead letter topic=%s partition=%d offset=%d reason=\"%s\"",
                where.topic(), where.partition(), where.offset(), failure.getMessage());
        context.forward(record.withHeaders(DeadLetterHeaders.of(
                        record.headers(),
                        new DeadLetterHeaders.Origin(where.topic(), where.partition(), where.offset()),
                        failure))
                .withValue(new ForeignRecord.Poison(record.value(), model, delivery.at())));
    }

    private static Delivery delivery(Record<String, byte[]> record, RecordMetadata where) {
        return new Delivery(
                where.topic(),
                record.key() == null ? "" : record.key(),
                headers(record),
                record.value() == null ? new byte[0] : record.value(),
                Instant.ofEpochMilli(Math.min(record.timestamp(), LATEST)));
    }

    private static Map<String, String> headers(Record<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key().toLowerCase(Locale.ROOT), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }
}
