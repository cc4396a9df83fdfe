package dev.weir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.mesh.Envelope;
import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.EventId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.connect.data.Schema;
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
    void keyTopicPayloadAndTimeAreTheRows() {
        var record = KafkaRecords.of(routed(ByteBuffer.wrap(PAYLOAD))).orElseThrow();

        assertThat(record.topic()).isEqualTo("model.published");
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("flights");
        assertThat(record.value()).isEqualTo(PAYLOAD);
        assertThat(record.timestamp()).isEqualTo(ENVELOPE.time().toEpochMilli());
    }

    @Test
    void anAttributeThatTheEventLacksIsNoHeader() {
        SourceRecord routed = routed(ByteBuffer.wrap(PAYLOAD));
        routed.headers().add("ce_causationid", null, Schema.OPTIONAL_STRING_SCHEMA);

        assertThat(KafkaRecords.of(routed).orElseThrow().headers().toArray())
                .containsExactlyInAnyOrder(EnvelopeHeaders.of(ENVELOPE).toArray());
    }

    @Test
    void debeziumsOwnRecordsAreNotRelayed() {
        assertThat(KafkaRecords.of(routed(Map.of("ts_ms", 1L)))).isEmpty();
    }

    private static SourceRecord routed(Object value) {
        SourceRecord routed = new SourceRecord(
                Map.of(), Map.of(), "model.published", null, Schema.STRING_SCHEMA, "flights", null, value, 17L);
        EnvelopeHeaders.of(ENVELOPE)
                .forEach(header ->
                        routed.headers().addString(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return routed;
    }
}
