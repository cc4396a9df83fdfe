package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.protection.Alert;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts the threats that were said. */
public final class ProtectionMetrics {

    private final MeterRegistry registry;

    public ProtectionMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void said(Alert alert) {
        registry.counter(
                        "weir.drift.threats",
                        "model",
                        alert.version().model(),
                        "version",
                        alert.version().version(),
                        "threat",
                        alert.alarmed().threat().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
