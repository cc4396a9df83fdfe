package dev.weir.scanner.messaging.index;

import dev.weir.mesh.Envelope;
import dev.weir.mesh.EventId;
import java.time.Instant;
import java.util.Optional;

/** The envelope of an event that what follows may name as its cause. */
record Origin(String id, String type, String source, String subject, String time, String correlation, String trace) {

    static Origin of(Envelope envelope) {
        return new Origin(
                envelope.id().toString(),
                envelope.type(),
                envelope.source(),
                envelope.subject(),
                envelope.time().toString(),
                envelope.correlation(),
                envelope.traceparent().orElse(""));
    }

    Envelope envelope() {
        return new Envelope(
                EventId.parse(id),
                type,
                source,
                subject,
                Instant.parse(time),
                Optional.empty(),
                correlation,
                Optional.of(trace).filter(t -> !t.isEmpty()));
    }
}
