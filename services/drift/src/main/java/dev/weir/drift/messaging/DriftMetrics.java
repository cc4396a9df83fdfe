package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.history.DriftKind;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.statistic.FeatureStatistic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The figures of the latest window of each model version as gauges, and what was said as counters. */
final class DriftMetrics {

    private final MeterRegistry registry;
    private final Map<Tags, AtomicReference<Double>> gauges = new ConcurrentHashMap<>();

    DriftMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void measured(ModelVersion version, MeasuredWindow window) {
        Tags model = tags(version);
        registry.counter("weir.drift.windows", model).increment();
        window.labels().errorRate().ifPresent(rate -> show("weir.drift.error.rate", model, rate));
        for (FeatureStatistic statistic : window.statistics()) {
            Tags feature = model.and("feature", statistic.feature())
                    .and("statistic", statistic.statistic().name().toLowerCase(Locale.ROOT));
            show("weir.drift.statistic", feature, statistic.value());
            show("weir.drift.threshold", feature, statistic.threshold());
        }
    }

    void said(ModelVersion version, DriftKind kind) {
        registry.counter(
                        "weir.drift.detections",
                        tags(version).and("kind", kind.name().toLowerCase(Locale.ROOT)))
                .increment();
    }

    private void show(String name, Tags tags, double value) {
        gauges.computeIfAbsent(tags.and("gauge", name), key -> {
                    AtomicReference<Double> shown = new AtomicReference<>(value);
                    registry.gauge(name, tags, shown, AtomicReference::get);
                    return shown;
                })
                .set(value);
    }

    private static Tags tags(ModelVersion version) {
        return Tags.of("model", version.model(), "version", version.version());
    }
}
