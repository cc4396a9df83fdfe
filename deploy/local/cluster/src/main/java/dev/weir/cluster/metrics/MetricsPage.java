package dev.weir.cluster.metrics;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Metrics in the Prometheus text format 0.0.4. */
public final class MetricsPage {

    private final Map<String, Metric> metrics = new ConcurrentHashMap<>();

    /**
     * Adds a metric.
     *
     * @param name as Prometheus names metrics; counters end in {@code _total}
     * @param help one line
     * @param value read whenever the page is
     */
    public MetricsPage add(String name, String help, Supplier<Number> value) {
        metrics.put(name, new Metric(help, value));
        return this;
    }

    /** The page as it is now, in order of names. */
    public String text() {
        StringBuilder page = new StringBuilder();
        new TreeMap<>(metrics)
                .forEach((name, metric) -> page.append("# HELP %s %s%n# TYPE %s %s%n%s %s%n"
                        .formatted(
                                name,
                                metric.help(),
                                name,
                                type(name),
                                name,
                                metric.value().get())));
        return page.toString();
    }

    private static String type(String name) {
        return name.endsWith("_total") ? "counter" : "gauge";
    }

    private record Metric(String help, Supplier<Number> value) {}
}
