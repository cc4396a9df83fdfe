package dev.weir.drift.messaging.protection;

import dev.weir.drift.messaging.inference.LoggedInference;
import dev.weir.drift.messaging.inference.Points;
import dev.weir.drift.messaging.state.InputPoint;
import dev.weir.drift.messaging.store.AvroBytes;
import dev.weir.drift.messaging.store.Micros;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.EventId;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Gathers requests as {@link dev.weir.drift.messaging.state.AskedBy} says, one behind the other. */
final class AskedWriter {

    private final AvroBytes out = new AvroBytes();
    private int count;

    int count() {
        return count;
    }

    AvroBytes bytes() {
        return out;
    }

    void clear() {
        out.clear();
        count = 0;
    }

    void add(Envelope envelope, String client, LoggedInference inference, RecordMetadata where) {
        EventId id = envelope.id();
        out.text(inference.model());
        out.text(client);
        out.number(id.value().getMostSignificantBits());
        out.number(id.value().getLeastSignificantBits());
        optional(envelope.correlation().equals(id.toString()) ? null : envelope.correlation());
        optional(envelope.traceparent().orElse(null));
        asked(inference, Points.of(inference), where);
        count++;
    }

    private void asked(LoggedInference inference, InputPoint point, RecordMetadata where) {
        out.text(inference.version().version());
        out.text(inference.id());
        out.number(where.partition());
        out.number(where.offset());
        out.number(Micros.of(inference.at()));
        out.number(inference.status());
        out.number(Math.max(0, inference.latencyMicros()));
        out.number(point.getShape());
        out.bytes(point.getValues());
        out.bytes(point.getTexts());
        out.text(inference.prediction() == null ? "" : inference.prediction());
        boolean scored = !Double.isNaN(inference.score());
        out.number(scored ? 1 : 0);
        if (scored) {
            out.real(inference.score());
        }
    }

    private void optional(@Nullable String text) {
        out.number(text == null ? 0 : 1);
        if (text != null) {
            out.text(text);
        }
    }
}
