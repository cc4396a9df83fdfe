package dev.weir.drift.messaging.door;

import dev.weir.drift.core.door.ObservedLabel;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.InferenceCaptured;
import dev.weir.events.InferenceLogged;
import dev.weir.events.LabelObserved;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Makes events of what came through doors. Ids follow from what came, so that sending it again says the same. */
public final class DoorEvents {

    private static final UUID NAME_SPACE = UUID.fromString("8a7c7a52-3f0a-5d8e-8a55-6b1f0c2d9e44");

    private final EventFactory events;

    public DoorEvents(EventFactory events) {
        this.events = events;
    }

    Event<? extends SpecificRecord> of(Capture capture) {
        return switch (capture) {
            case Capture.Asked asked -> captured(Captures.side(asked));
            case Capture.Answered answered -> captured(Captures.side(answered));
            case Capture.Whole whole -> {
                InferenceLogged logged = Captures.logged(whole);
                yield at(
                        events.root(id(logged), Topics.INFERENCE_LOGGED, logged.getInferenceId(), logged),
                        logged.getRequestedAt());
            }
        };
    }

    Event<LabelObserved> of(ObservedLabel label) {
        EventId id = EventId.named(
                NAME_SPACE,
                String.join("\0", Topics.LABEL_OBSERVED, label.model(), label.inferenceId(), label.label()));
        LabelObserved observed = LabelObserved.newBuilder()
                .setInferenceId(label.inferenceId())
                .setModel(label.model())
                .setLabel(label.label())
                .setSource(label.source())
                .setObservedAt(label.at())
                .build();
        return at(events.root(id, Topics.LABEL_OBSERVED, label.inferenceId(), observed), label.at());
    }

    /**
     * The inference of two sides that have met.
     *
     * @param met when they met; the event happened no later, whatever the sides say
     */
    Event<InferenceLogged> joined(Envelope cause, InferenceCaptured request, InferenceCaptured response, Instant met) {
        InferenceLogged logged = Captures.joined(request, response);
        return at(
                events.effect(cause, id(logged), Topics.INFERENCE_LOGGED, logged.getInferenceId(), logged),
                logged.getRequestedAt().isAfter(met) ? met : logged.getRequestedAt());
    }

    private Event<InferenceCaptured> captured(InferenceCaptured side) {
        EventId id = EventId.named(
                NAME_SPACE,
                String.join(
                        "\0",
                        Topics.INFERENCE_CAPTURED,
                        side.getModel(),
                        side.getInferenceId(),
                        side.getSide().name()));
        return events.root(id, Topics.INFERENCE_CAPTURED, side.getInferenceId(), side);
    }

    private static EventId id(InferenceLogged logged) {
        return EventId.named(
                NAME_SPACE, String.join("\0", Topics.INFERENCE_LOGGED, logged.getModel(), logged.getInferenceId()));
    }

    /** The event at the time when it happened, rather than the time when it became known here. */
    private static <T> Event<T> at(Event<T> event, Instant time) {
        Envelope said = event.envelope();
        return new Event<>(
                new Envelope(
                        said.id(),
                        said.type(),
                        said.source(),
                        said.subject(),
                        time,
                        said.causation(),
                        said.correlation(),
                        said.traceparent()),
                event.key(),
                event.data());
    }
}
