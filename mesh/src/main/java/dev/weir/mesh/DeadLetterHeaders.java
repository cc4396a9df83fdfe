package dev.weir.mesh;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Why and from where a record was put aside, under the header names that SmallRye Reactive Messaging uses too. */
public final class DeadLetterHeaders {

    public static final String REASON = "dead-letter-reason";
    public static final String CAUSE = "dead-letter-cause";
    public static final String EXCEPTION = "dead-letter-exception-class-name";
    public static final String TOPIC = "dead-letter-topic";
    public static final String PARTITION = "dead-letter-partition";
    public static final String OFFSET = "dead-letter-offset";

    private DeadLetterHeaders() {}

    /** Where a record lay. */
    public record Origin(String topic, int partition, long offset) {}

    /** The record's own headers and the reasons. */
    public static Headers of(Headers original, Origin origin, Throwable failure) {
        Headers headers = new RecordHeaders(original.toArray());
        put(headers, REASON, String.valueOf(failure.getMessage()));
        put(headers, EXCEPTION, failure.getClass().getName());
        if (failure.getCause() != null) {
            put(headers, CAUSE, failure.getCause().toString());
        }
        put(headers, TOPIC, origin.topic());
        put(headers, PARTITION, Integer.toString(origin.partition()));
        put(headers, OFFSET, Long.toString(origin.offset()));
        return headers;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
