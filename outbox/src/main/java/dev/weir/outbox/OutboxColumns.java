package dev.weir.outbox;

import dev.weir.mesh.EnvelopeHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The columns of the outbox, and which header each becomes. */
final class OutboxColumns {

    static final String TOPIC = "topic";
    static final String KEY = "key";
    static final String PAYLOAD = "payload";

    /** Every header that an envelope can have; one column each. */
    static final List<String> HEADERS = List.of(
            EnvelopeHeaders.SPEC_VERSION,
            EnvelopeHeaders.ID,
            EnvelopeHeaders.TYPE,
            EnvelopeHeaders.SOURCE,
            EnvelopeHeaders.SUBJECT,
            EnvelopeHeaders.TIME,
            EnvelopeHeaders.CAUSATION,
            EnvelopeHeaders.CORRELATION,
            EnvelopeHeaders.TRACEPARENT,
            EnvelopeHeaders.CONTENT_TYPE);

    static final String INSERT = "insert into outbox (" + TOPIC + ", " + KEY + ", " + PAYLOAD + ", "
            + HEADERS.stream().map(OutboxColumns::column).collect(Collectors.joining(", "))
            + ") values (?, ?, ?" + ", ?".repeat(HEADERS.size()) + ")";

    private OutboxColumns() {}

    /** The event router's list of columns that become headers: {@code column:header:name, …}. */
    static String placement() {
        return HEADERS.stream()
                .map(header -> column(header) + ":header:" + header)
                .collect(Collectors.joining(","));
    }

    static @Nullable String text(@Nullable Header header) {
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String column(String header) {
        return header.replace('-', '_');
    }
}
