package dev.weir.deployer.messaging;

import dev.weir.deployer.core.anomaly.Response;
import dev.weir.deployer.core.rightsizing.SizingState;
import dev.weir.events.RightsizingOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/**
 * Counts what is said: {@code weir.deployments} by {@code outcome}, the participle of the topic. {@code weir.rightsizings} and
 * {@code weir.cost.anomalies} by outcome.
 */
final class DeploymentMetrics {

    private final MeterRegistry registry;

    DeploymentMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(SizingState.Outcome outcome) {
        registry.counter("weir.rightsizings", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void countSize(RightsizingOutcome outcome) {
        registry.counter("weir.rightsizings", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void count(Response response) {
        String outcome = switch (response) {
            case Response.Recorded ignored -> "recorded";
            case Response.RolledBack ignored -> "rolledback";
        };
        registry.counter("weir.cost.anomalies", "outcome", outcome).increment();
    }

    void count(String topic) {
        registry.counter("weir.deployments", "outcome", topic.substring(topic.indexOf('.') + 1))
                .increment();
    }
}
