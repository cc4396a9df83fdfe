package dev.weir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class KafkaRecordsTest {

    private static final byte[] PAYLOAD = {0, 0, 0, 0, 7, 42};

    @Test
    void keyTopicPayloadAndTimeAreTheRows() {
        var record = KafkaRecords.of(routed(ByteBuffer.wrap(PAYLOAD))).orElseThrow();

        assertThat(record.topic()).isEqualTo("model.published");
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("flights");
        assertThat(record.value()).isEqualTo(PAYLOAD);
        assertThat(record.timestamp()).isEqualTo(17L);
    }

    @Test
    void anAttributeThatTheEventLacksIsNoHeader() {
        SourceRecord routed = routed(ByteBuffer.wrap(PAYLOAD));
        routed.headers().addString("ce_id", "a").add("ce_causationid", null, Schema.OPTIONAL_STRING_SCHEMA);

        assertThat(KafkaRecords.of(routed).orElseThrow().headers())
                .extracting(header -> header.key())
                .containsExactly("ce_id");
    }

    @Test
    void debeziumsOwnRecordsAreNotRelayed() {
        assertThat(KafkaRecords.of(routed(Map.of("ts_ms", 1L)))).isEmpty();
    }

    private static SourceRecord routed(Object value) {
        return new SourceRecord(
                Map.of(), Map.of(), "model.published", null, Schema.STRING_SCHEMA, "flights", null, value, 17L);
    }
}
