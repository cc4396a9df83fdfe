package dev.weir.registry;

import dev.weir.mesh.Envelope;
import dev.weir.mesh.EventId;
import dev.weir.registry.core.fact.Fact;
import dev.weir.registry.core.fact.FactId;

/** Between the mesh's envelope and the core's fact. */
public final class Facts {

    private Facts() {}

    public static Fact of(Envelope envelope) {
        return new Fact(
                id(envelope.id()),
                envelope.type(),
                envelope.source(),
                envelope.subject(),
                envelope.time(),
                envelope.causation().map(Facts::id),
                envelope.correlation(),
                envelope.traceparent());
    }

    public static Envelope envelope(Fact fact) {
        return new Envelope(
                id(fact.id()),
                fact.type(),
                fact.source(),
                fact.key(),
                fact.time(),
                fact.causation().map(Facts::id),
                fact.correlation(),
                fact.traceparent());
    }

    public static EventId id(FactId fact) {
        return new EventId(fact.value());
    }

    private static FactId id(EventId event) {
        return new FactId(event.value());
    }
}
