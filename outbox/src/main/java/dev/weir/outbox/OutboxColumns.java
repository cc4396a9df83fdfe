package dev.weir.outbox;

import dev.weir.mesh.EnvelopeHeaders;
import java.util.List;

/** The columns of the outbox. */
final class OutboxColumns {

    static final String FACTS = "facts";
    static final String TOPIC = "topic";
    static final String KEY = "key";
    static final String PAYLOAD = "payload";

    /** Every header that an envelope can have; a row of before there were batches has one column each. */
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

    private OutboxColumns() {}

    /** The column of a header. */
    static String of(String header) {
        return header.replace('-', '_');
    }
}
