package dev.weir.mesh;

import java.time.Instant;
import java.util.Optional;

/**
 * The context of an event, as CloudEvents 1.0 names it.
 *
 * @param id unique per source
 * @param type what happened, which is the topic
 * @param source who says it, a URI reference such as {@code /weir/registry}
 * @param subject what it is about, usually the record key
 * @param time when it happened
 * @param causation the event that led to this one; none for a root
 * @param correlation the same on every event that goes back to one root
 * @param traceparent W3C trace context, version 00
 */
public record Envelope(
        EventId id,
        String type,
        String source,
        String subject,
        Instant time,
        Optional<EventId> causation,
        String correlation,
        Optional<String> traceparent) {

    public Envelope {
        requireText("type", type);
        requireText("source", source);
        requireText("correlation", correlation);
    }

    private static void requireText(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an envelope needs a " + name);
        }
    }
}
