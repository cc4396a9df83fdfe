package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.estimate.Performance;
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
        registry.counter("weir.drift.windowed", model).increment(window.data().sampleSize());
        window.labels().errorRate().ifPresent(rate -> show("weir.drift.error.rate", model, rate));
        for (Performance metric : window.figures().performance()) {
            Tags named = model.and("metric", metric.metric(), "method", metric.method());
            if (metric.sequence().isEmpty()) {
                show("weir.drift.performance.estimated", named, metric.estimated());
            }
            metric.realized().ifPresent(real -> show("weir.drift.performance.realized", named, real));
        }
        for (FeatureStatistic statistic : window.statistics()) {
            if (!statistic.decisive()) {
                continue;
            }
            Tags feature = model.and("feature", statistic.feature())
                    .and("segment", statistic.segment())
                    .and("statistic", statistic.statistic().written());
            show("weir.drift.statistic", feature, statistic.value());
            show("weir.drift.threshold", feature, statistic.threshold());
        }
    }

    void late(ModelVersion version, long inferences) {
        registry.counter("weir.drift.late", tags(version)).increment(inferences);
    }

    /** It became known that the doors lost inferences of a window that was closed. */
    void lostLate(ModelVersion version, long inferences) {
        registry.counter("weir.drift.lost.late", tags(version)).increment(inferences);
    }

    /** @param bytes that the state of a version takes */
    void state(ModelVersion version, String part, long bytes) {
        show("weir.drift.state.bytes", tags(version).and("part", part), bytes);
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
