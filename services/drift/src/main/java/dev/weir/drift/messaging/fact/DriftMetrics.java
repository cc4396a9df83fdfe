package dev.weir.drift.messaging.fact;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.estimate.Performance;
import dev.weir.drift.core.history.DriftKind;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.statistic.FeatureStatistic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.search.Search;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The figures of the latest window of each model version as gauges, and what was said as counters. */
public final class DriftMetrics {

    private final MeterRegistry registry;
    private final Map<Shown, AtomicReference<Double>> gauges = new ConcurrentHashMap<>();

    public DriftMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    public void measured(ModelVersion version, MeasuredWindow window) {
        Tags model = tags(version);
        registry.counter("weir.drift.windows", model).increment();
        registry.counter("weir.drift.windowed", model).increment(window.data().sampleSize());
        window.labels().errorRate().ifPresent(rate -> show("weir.drift.error.rate", version, List.of(), rate));
        for (Performance metric : window.figures().performance()) {
            List<String> named = List.of("metric", metric.metric(), "method", metric.method());
            if (metric.sequence().isEmpty()) {
                show("weir.drift.performance.estimated", version, named, metric.estimated());
            }
            metric.realized().ifPresent(real -> show("weir.drift.performance.realized", version, named, real));
        }
        for (FeatureStatistic statistic : window.statistics()) {
            if (!statistic.decisive()) {
                continue;
            }
            List<String> feature = List.of(
                    "feature",
                    statistic.feature(),
                    "segment",
                    statistic.segment(),
                    "statistic",
                    statistic.statistic().written());
            show("weir.drift.statistic", version, feature, statistic.value());
            show("weir.drift.threshold", version, feature, statistic.threshold());
        }
    }

    public void late(ModelVersion version, long inferences) {
        registry.counter("weir.drift.late", tags(version)).increment(inferences);
    }

    /** It became known that the doors lost inferences of a window that was closed. */
    public void lostLate(ModelVersion version, long inferences) {
        registry.counter("weir.drift.lost.late", tags(version)).increment(inferences);
    }

    /** @param bytes that the state of a version takes */
    public void state(ModelVersion version, String part, long bytes) {
        show("weir.drift.state.bytes", version, List.of("part", part), bytes);
    }

    public void said(ModelVersion version, DriftKind kind) {
        registry.counter(
                        "weir.drift.detections",
                        tags(version).and("kind", kind.name().toLowerCase(Locale.ROOT)))
                .increment();
    }

    /** Shows a version no longer. */
    public void forget(ModelVersion version) {
        gauges.keySet().removeIf(shown -> shown.version().equals(version));
        Search.in(registry)
                .name(name -> name.startsWith("weir.drift."))
                .tags(tags(version))
                .meters()
                .forEach(registry::remove);
    }

    /** @param more names and values of further tags, in turn */
    private void show(String name, ModelVersion version, List<String> more, double value) {
        gauges.computeIfAbsent(new Shown(name, version, more), key -> {
                    AtomicReference<Double> shown = new AtomicReference<>(value);
                    registry.gauge(name, tags(version).and(more.toArray(String[]::new)), shown, AtomicReference::get);
                    return shown;
                })
                .set(value);
    }

    private static Tags tags(ModelVersion version) {
        return Tags.of("model", version.model(), "version", version.version());
    }

    /** A gauge; tags are made of it when it is shown first. */
    private record Shown(String name, ModelVersion version, List<String> more) {}
}
