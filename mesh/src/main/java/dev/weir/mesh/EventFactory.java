package dev.weir.mesh;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Makes the facts that this service says. */
@ApplicationScoped
public class EventFactory {

    private final String source;
    private final Clock clock;

    @Inject
    EventFactory(MeshConfig config, Clock clock) {
        this("/weir/" + config.service(), clock);
    }

    /** For use without a container. */
    public EventFactory(String source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** A fact that follows from no other event. Its correlation is its own id. */
    public <T> Event<T> root(EventId id, String type, String key, T data) {
        String trace = Traceparent.of(Span.current()).orElseGet(() -> Traceparent.root(id));
        return new Event<>(
                new Envelope(
                        id, type, source, key, clock.instant(), Optional.empty(), id.toString(), Optional.of(trace)),
                key,
                data);
    }

    /** As {@link #root(EventId, String, String, Object)}, under a random id. */
    public <T> Event<T> root(String type, String key, T data) {
        return root(new EventId(UUID.randomUUID()), type, key, data);
    }

    /**
     * A fact that follows from another: same correlation, same trace, id derived from the cause.
     *
     * @param ordinal distinguishes effects of the same type, from 0
     */
    public <T> Event<T> effect(Event<?> cause, String type, int ordinal, String key, T data) {
        return effect(cause.envelope(), cause.id().effect(type, ordinal), type, key, data);
    }

    /** As {@link #effect(Event, String, int, String, Object)}, under an id that was derived elsewhere. */
    public <T> Event<T> effect(Envelope cause, EventId id, String type, String key, T data) {
        Optional<String> trace = Traceparent.of(Span.current()).or(cause::traceparent);
        return new Event<>(
                new Envelope(
                        id, type, source, key, clock.instant(), Optional.of(cause.id()), cause.correlation(), trace),
                key,
                data);
    }
}
