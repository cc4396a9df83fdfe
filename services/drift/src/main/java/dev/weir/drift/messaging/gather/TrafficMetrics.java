package dev.weir.drift.messaging.gather;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what came and what became of it, so that missing labels and lost traffic show. */
public final class TrafficMetrics {

    private final MeterRegistry registry;
    private final Map<String, Map<String, Counter>> inferences = new ConcurrentHashMap<>();

    public TrafficMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param fate observed, duplicate or unanswered */
    void inference(String model, String fate) {
        inferences
                .computeIfAbsent(fate, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(model, key -> registry.counter("weir.drift.inferences", "model", key, "fate", fate))
                .increment();
    }

    /** An embedding holds what is no number, or has not the places of those before it. */
    void unusable(String model) {
        registry.counter("weir.drift.embeddings.unusable", "model", model).increment();
    }

    /** @param fate joined, waiting or repeated */
    void label(String model, String fate) {
        registry.counter("weir.drift.labels", "model", model, "fate", fate).increment();
    }
}
