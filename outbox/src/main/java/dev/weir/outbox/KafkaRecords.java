package dev.weir.outbox;

import dev.weir.mesh.EnvelopeHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** From what Debezium makes of an outbox row to the records that a service would have sent itself. */
final class KafkaRecords {

    private static final String AFTER = "after";

    private KafkaRecords() {}

    /** The records in their order; none for what is no outbox row, such as Debezium's own heartbeats. */
    static List<ProducerRecord<byte[], byte[]>> of(SourceRecord change) {
        if (change.value() instanceof Struct value
                && value.schema().field(AFTER) != null
                && value.get(AFTER) instanceof Struct row) {
            byte @Nullable [] facts =
                    row.schema().field(OutboxColumns.FACTS) == null ? null : row.getBytes(OutboxColumns.FACTS);
            return facts == null ? List.of(single(row)) : FactBytes.read(facts);
        }
        return List.of();
    }

    /** A row as they were before there were batches. */
    private static ProducerRecord<byte[], byte[]> single(Struct row) {
        Headers headers = new RecordHeaders();
        for (String name : OutboxColumns.HEADERS) {
            @Nullable String text = row.getString(OutboxColumns.of(name));
            if (text != null) {
                headers.add(name, text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return new ProducerRecord<>(
                row.getString(OutboxColumns.TOPIC),
                null,
                EnvelopeHeaders.read(headers).time().toEpochMilli(),
                row.getString(OutboxColumns.KEY).getBytes(StandardCharsets.UTF_8),
                row.getBytes(OutboxColumns.PAYLOAD),
                headers);
    }
}
