package dev.weir.deployer.messaging;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what is said: {@code weir.deployments} by {@code outcome}, the participle of the topic. */
final class DeploymentMetrics {

    private final MeterRegistry registry;

    DeploymentMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(String topic) {
        registry.counter("weir.deployments", "outcome", topic.substring(topic.indexOf('.') + 1))
                .increment();
    }
}
