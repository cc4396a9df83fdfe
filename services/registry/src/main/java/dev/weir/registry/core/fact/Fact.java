package dev.weir.registry.core.fact;

import java.time.Instant;
import java.util.Optional;

/**
 * That an event happened: its context without its data.
 *
 * @param type what happened, which is the topic
 * @param key of the record: the model, for a model's own life
 * @param causation the event that led to it
 * @param correlation the same on every event that goes back to one root
 * @param traceparent W3C trace context
 */
public record Fact(
        FactId id,
        String type,
        String source,
        String key,
        Instant time,
        Optional<FactId> causation,
        String correlation,
        Optional<String> traceparent) {}
