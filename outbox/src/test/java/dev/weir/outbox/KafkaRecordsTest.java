package dev.weir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.mesh.Envelope;
import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.EventId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class KafkaRecordsTest {

    private static final Envelope ENVELOPE = new Envelope(
            new EventId(new UUID(1, 2)),
            "model.published",
            "/weir/registry",
            "flights",
            Instant.parse("2026-11-01T10:00:00.123456Z"),
            Optional.empty(),
            "root",
            Optional.empty());
    private static final byte[] PAYLOAD = {0, 0, 0, 0, 7, 42};

    @Test
    void factsOfARowAreRecordsInTheirOrder() {
        FactBytes facts = new FactBytes();
        facts.add(fact("flights"));
        facts.add(fact("trains"));
        Schema schema = SchemaBuilder.struct()
                .field(OutboxColumns.FACTS, Schema.OPTIONAL_BYTES_SCHEMA)
                .build();

        List<ProducerRecord<byte[], byte[]>> records =
                KafkaRecords.of(change(new Struct(schema).put(OutboxColumns.FACTS, ByteBuffer.wrap(facts.toBytes()))));

        assertThat(records)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(fact("flights"), fact("trains"));
    }

    @Test
    void aRowOfBeforeThereWereBatchesIsOneRecord() {
        assertThat(KafkaRecords.of(change(formerRow()))).singleElement().satisfies(record -> {
            assertThat(record.topic()).isEqualTo("model.published");
            assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("flights");
            assertThat(record.value()).isEqualTo(PAYLOAD);
            assertThat(record.timestamp()).isEqualTo(ENVELOPE.time().toEpochMilli());
        });
    }

    @Test
    void anAttributeThatTheEventLacksIsNoHeader() {
        assertThat(KafkaRecords.of(change(formerRow())).getFirst().headers().toArray())
                .containsExactlyInAnyOrder(EnvelopeHeaders.of(ENVELOPE).toArray());
    }

    @Test
    void debeziumsOwnRecordsAreNotRelayed() {
        assertThat(KafkaRecords.of(source(Map.of("ts_ms", 1L)))).isEmpty();
    }

    private static ProducerRecord<byte[], byte[]> fact(String key) {
        return new ProducerRecord<>(
                "model.published",
                null,
                ENVELOPE.time().toEpochMilli(),
                key.getBytes(StandardCharsets.UTF_8),
                PAYLOAD,
                EnvelopeHeaders.of(ENVELOPE));
    }

    private static Struct formerRow() {
        SchemaBuilder schema = SchemaBuilder.struct()
                .field(OutboxColumns.TOPIC, Schema.OPTIONAL_STRING_SCHEMA)
                .field(OutboxColumns.KEY, Schema.OPTIONAL_STRING_SCHEMA)
                .field(OutboxColumns.PAYLOAD, Schema.OPTIONAL_BYTES_SCHEMA);
        OutboxColumns.HEADERS.forEach(header -> schema.field(OutboxColumns.of(header), Schema.OPTIONAL_STRING_SCHEMA));
        Struct row = new Struct(schema.build())
                .put(OutboxColumns.TOPIC, "model.published")
                .put(OutboxColumns.KEY, "flights")
                .put(OutboxColumns.PAYLOAD, ByteBuffer.wrap(PAYLOAD));
        EnvelopeHeaders.of(ENVELOPE)
                .forEach(header ->
                        row.put(OutboxColumns.of(header.key()), new String(header.value(), StandardCharsets.UTF_8)));
        return row;
    }

    private static SourceRecord change(Struct row) {
        Schema schema = SchemaBuilder.struct().field("after", row.schema()).build();
        return source(new Struct(schema).put("after", row));
    }

    private static SourceRecord source(Object value) {
        return new SourceRecord(Map.of(), Map.of(), "trial.public.outbox", null, null, null, null, value, 17L);
    }
}
