package dev.weir.deployer.core;

import java.time.Instant;

/**
 * A likely attack on, or misuse of, a model that serves.
 *
 * @param version that was attacked, as it was said
 * @param began when the first request or label of it came
 * @param detected when it was said, not before it began
 */
public record Anomaly(
        ModelName model, String version, Threat threat, Severity severity, Instant began, Instant detected) {

    public Anomaly {
        if (detected.isBefore(began)) {
            throw new IllegalArgumentException("an anomaly is not detected before it began");
        }
    }
}
