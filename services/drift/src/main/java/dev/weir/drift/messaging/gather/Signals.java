package dev.weir.drift.messaging.gather;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.messaging.state.Signal;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.EventId;
import java.time.Instant;
import java.util.Optional;

/** What travels from the traffic, which is spread by inference, to the watchers, which are spread by model. */
public final class Signals {

    private Signals() {}

    /**
     * @param cause the last event that the body holds
     * @param at its event time
     * @param body a batch of rows, a pane, or a batch of judgements
     */
    static Signal of(String version, Envelope cause, Instant at, int partition, Object body) {
        return Signal.newBuilder()
                .setVersion(version)
                .setEventId(cause.id().toString())
                .setTopic(cause.type())
                .setCorrelation(cause.correlation())
                .setTraceparent(cause.traceparent().orElse(null))
                .setAt(at)
                .setPartition(partition)
                .setBody(body)
                .build();
    }

    /** The same cause with another body. */
    public static Signal with(Signal signal, Object body) {
        return new Signal(
                signal.getVersion(),
                signal.getEventId(),
                signal.getTopic(),
                signal.getCorrelation(),
                signal.getTraceparent().orElse(null),
                signal.getAt(),
                signal.getPartition(),
                body);
    }

    /** The event behind a signal, as the cause of what follows from it. */
    public static Envelope cause(Signal signal, ModelVersion version, String correlation) {
        return new Envelope(
                EventId.parse(signal.getEventId()),
                signal.getTopic(),
                "/weir/drift",
                version.model(),
                signal.getAt(),
                Optional.empty(),
                correlation,
                signal.getTraceparent());
    }
}
