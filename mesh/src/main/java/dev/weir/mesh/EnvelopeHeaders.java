package dev.weir.mesh;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

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
        Attributes attributes = new Attributes();
        for (Header header : headers) {
            attributes.note(header);
        }
        try {
            return attributes.envelope();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PermanentFailure("the CloudEvents headers cannot be read: " + e.getMessage(), e);
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** What the headers say, each read once; of headers with one name the last counts. */
    private static final class Attributes {

        private @Nullable String id;
        private @Nullable String type;
        private @Nullable String source;
        private @Nullable String subject;
        private @Nullable String time;
        private @Nullable String causation;
        private @Nullable String correlation;
        private @Nullable String traceparent;

        void note(Header header) {
            switch (header.key()) {
                case ID -> id = text(header);
                case TYPE -> type = text(header);
                case SOURCE -> source = text(header);
                case SUBJECT -> subject = text(header);
                case TIME -> time = text(header);
                case CAUSATION -> causation = text(header);
                case CORRELATION -> correlation = text(header);
                case TRACEPARENT -> traceparent = text(header);
                default -> {
                    // Other headers are not of the envelope.
                }
            }
        }

        Envelope envelope() {
            EventId own = EventId.parse(required(id, ID));
            return new Envelope(
                    own,
                    required(type, TYPE),
                    required(source, SOURCE),
                    subject == null ? "" : subject,
                    UtcTime.parse(required(time, TIME)),
                    Optional.ofNullable(causation).map(EventId::parse),
                    correlation == null || correlation.isBlank() ? own.toString() : correlation,
                    Optional.ofNullable(traceparent));
        }

        private static String required(@Nullable String value, String name) {
            if (value == null) {
                throw new PermanentFailure("the CloudEvents header " + name + " is missing");
            }
            return value;
        }

        private static @Nullable String text(Header header) {
            return header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}
