package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.profile.Value;
import dev.weir.drift.core.window.Observation;
import dev.weir.drift.core.window.Outcome;
import dev.weir.drift.core.window.Position;
import dev.weir.drift.messaging.state.Judged;
import dev.weir.drift.messaging.state.NamedScalar;
import dev.weir.drift.messaging.state.Observed;
import dev.weir.drift.messaging.state.Prediction;
import dev.weir.drift.messaging.state.Signal;
import dev.weir.events.InferenceLogged;
import dev.weir.events.NamedValue;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** What travels from the traffic, which is spread by inference, to the watchers, which are spread by model. */
final class Signals {

    private Signals() {}

    static Signal observed(Event<InferenceLogged> event, RecordMetadata where) {
        InferenceLogged inference = event.data();
        List<NamedScalar> values =
                inference.getInputs().stream().map(Signals::scalar).toList();
        return said(event.envelope())
                .setVersion(inference.getVersion())
                .setPartition(where.partition())
                .setOffset(where.offset())
                .setAt(inference.getRequestedAt())
                .setBody(new Observed(values))
                .build();
    }

    /**
     * @param cause event that brought the second half, be it the inference or the label
     */
    static Signal judged(Envelope cause, Prediction prediction, boolean wrong) {
        return said(cause)
                .setVersion(prediction.getVersion())
                .setPartition(prediction.getPartition())
                .setOffset(prediction.getOffset())
                .setAt(prediction.getAt())
                .setBody(new Judged(wrong))
                .build();
    }

    static Observation observation(Signal signal, Observed observed) {
        Map<String, Value> values = new HashMap<>();
        for (NamedScalar scalar : observed.getValues()) {
            values.put(scalar.getName(), scalar.getValue().map(Signals::value).orElse(Value.MISSING));
        }
        return new Observation(position(signal), signal.getAt(), values);
    }

    static Outcome outcome(Signal signal, Judged judged) {
        return new Outcome(position(signal), signal.getAt(), judged.getWrong());
    }

    /** The event behind a signal, as the cause of what follows from it. */
    static Envelope cause(Signal signal, ModelVersion version, String correlation) {
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

    private static Signal.Builder said(Envelope envelope) {
        return Signal.newBuilder()
                .setEventId(envelope.id().toString())
                .setTopic(envelope.type())
                .setCorrelation(envelope.correlation())
                .setTraceparent(envelope.traceparent().orElse(null));
    }

    private static Position position(Signal signal) {
        return new Position(signal.getPartition(), signal.getOffset());
    }

    private static NamedScalar scalar(NamedValue value) {
        Object scalar = value.getNumber()
                .<Object>map(number -> number)
                .or(value::getText)
                .orElse(null);
        return new NamedScalar(value.getName(), scalar);
    }

    private static Value value(Object scalar) {
        return scalar instanceof Double number ? Value.of(number.doubleValue()) : Value.of(scalar.toString());
    }
}
