package dev.weir.mesh;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The envelope in Kafka headers: CloudEvents 1.0, Kafka protocol binding, section 3.2 (binary content mode). */
public final class EnvelopeHeaders {

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String CAUSATION = "ce_causationid";
    public static final String CORRELATION = "ce_correlationid";
    public static final String TRACEPARENT = "traceparent";
    public static final String CONTENT_TYPE = "content-type";

    private static final String AVRO = "application/avro";

    private EnvelopeHeaders() {}

    /** The headers of a record that carries this envelope. */
    public static Headers of(Envelope envelope) {
        Headers headers = new RecordHeaders();
        put(headers, SPEC_VERSION, "1.0");
        put(headers, ID, envelope.id().toString());
        put(headers, TYPE, envelope.type());
        put(headers, SOURCE, envelope.source());
        put(headers, SUBJECT, envelope.subject());
        put(headers, TIME, envelope.time().toString());
        envelope.causation().ifPresent(cause -> put(headers, CAUSATION, cause.toString()));
        put(headers, CORRELATION, envelope.correlation());
        envelope.traceparent().ifPresent(trace -> put(headers, TRACEPARENT, trace));
        put(headers, CONTENT_TYPE, AVRO);
        return headers;
    }

    /**
     * Reads an envelope. Correlation falls back to the event's own id, subject to the empty string.
     *
     * @throws PermanentFailure when a required attribute is missing or cannot be read
     */
    public static Envelope read(Headers headers) {
        try {
            EventId id = EventId.parse(required(headers, ID));
            return new Envelope(
                    id,
                    required(headers, TYPE),
                    required(headers, SOURCE),
                    text(headers, SUBJECT).orElse(""),
                    Instant.parse(required(headers, TIME)),
                    text(headers, CAUSATION).map(EventId::parse),
                    text(headers, CORRELATION).filter(value -> !value.isBlank()).orElse(id.toString()),
                    text(headers, TRACEPARENT));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PermanentFailure("the CloudEvents headers cannot be read: " + e.getMessage(), e);
        }
    }

    private static String required(Headers headers, String name) {
        return text(headers, name)
                .orElseThrow(() -> new PermanentFailure("the CloudEvents header " + name + " is missing"));
    }

    private static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
