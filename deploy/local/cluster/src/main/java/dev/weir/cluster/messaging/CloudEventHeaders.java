package dev.weir.cluster.messaging;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** CloudEvents 1.0 attributes as Kafka headers: Kafka protocol binding, section 3.2 (binary content mode). */
final class CloudEventHeaders {

    private CloudEventHeaders() {}

    static Headers of(String source, Outgoing event) {
        EventContext context = event.context();
        String id = context.id().toString();
        Headers headers = new RecordHeaders();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id);
        put(headers, "ce_type", event.topic());
        put(headers, "ce_source", source);
        put(headers, "ce_subject", event.key());
        put(headers, "ce_time", context.time().toString());
        put(headers, "ce_correlationid", context.correlation().isEmpty() ? id : context.correlation());
        if (!context.traceparent().isEmpty()) {
            put(headers, "traceparent", context.traceparent());
        }
        put(headers, "content-type", "application/avro");
        return headers;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
