package dev.weir.outbox;

import dev.weir.mesh.EnvelopeHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.connect.source.SourceRecord;

/** From what the event router makes of an outbox row to the record that a service would have sent itself. */
final class KafkaRecords {

    private KafkaRecords() {}

    /** The record; empty for what is no outbox row, such as Debezium's own heartbeats. */
    static Optional<ProducerRecord<byte[], byte[]>> of(SourceRecord routed) {
        return switch (routed.value()) {
            case byte[] payload -> Optional.of(record(routed, payload));
            case ByteBuffer payload -> Optional.of(record(routed, bytes(payload)));
            case null, default -> Optional.empty();
        };
    }

    private static ProducerRecord<byte[], byte[]> record(SourceRecord routed, byte[] payload) {
        byte[] key = String.valueOf(routed.key()).getBytes(StandardCharsets.UTF_8);
        Headers headers = headers(routed);
        long time = EnvelopeHeaders.read(headers).time().toEpochMilli();
        return new ProducerRecord<>(routed.topic(), null, time, key, payload, headers);
    }

    private static Headers headers(SourceRecord routed) {
        Headers headers = new RecordHeaders();
        for (String name : OutboxColumns.HEADERS) {
            var header = routed.headers().lastWithName(name);
            if (header != null && header.value() != null) {
                headers.add(name, header.value().toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return headers;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
