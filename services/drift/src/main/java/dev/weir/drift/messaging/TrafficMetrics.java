package dev.weir.drift.messaging;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what came and what became of it, so that missing labels and lost traffic show. */
final class TrafficMetrics {

    private final MeterRegistry registry;

    TrafficMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param fate observed, duplicate or unanswered */
    void inference(String model, String fate) {
        registry.counter("weir.drift.inferences", "model", model, "fate", fate).increment();
    }

    /** @param fate joined, waiting or repeated */
    void label(String model, String fate) {
        registry.counter("weir.drift.labels", "model", model, "fate", fate).increment();
    }
}
