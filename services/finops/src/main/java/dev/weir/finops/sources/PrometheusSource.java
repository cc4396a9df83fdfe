package dev.weir.finops.sources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.finops.core.focus.TagKeys;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Role;
import dev.weir.finops.core.usage.Usage;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Prometheus' HTTP API, version 1: expressions over a range, each of which tells one kind of usage. A value at an
 * instant stands for the step that ends there. What several expressions tell of one resource becomes one record, so that
 * the greater of request and use is charged; hence a window counts only when all of them were answered.
 */
final class PrometheusSource implements UsageSource {

    private static final String NAME = "prometheus";

    private final HttpMeter meter;
    private final List<PrometheusQuery> queries;
    private final List<String> resourceLabels;
    private final Duration step;
    private final TagKeys keys;

    /**
     * @param resourceLabels labels that together name what was metered
     * @param step divides the window
     */
    PrometheusSource(
            URI address, List<PrometheusQuery> queries, List<String> resourceLabels, Duration step, TagKeys keys) {
        this.meter = new HttpMeter(address);
        this.queries = List.copyOf(queries);
        this.resourceLabels = List.copyOf(resourceLabels);
        this.step = step;
        this.keys = keys;
    }

    /** What is known of one resource so far. */
    private static final class Found {
        private final Map<String, String> labels = new TreeMap<>();
        private final List<Measure> measures = new ArrayList<>();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Usage> usage(Interval window) throws IOException, InterruptedException {
        Map<String, Found> resources = new TreeMap<>();
        for (PrometheusQuery query : queries) {
            JsonNode answer = meter.get(
                    "api/v1/query_range",
                    Map.of(
                            "query", query.expression(),
                            "start", window.start().plus(step).toString(),
                            "end", window.end().toString(),
                            "step", Long.toString(step.toSeconds())));
            for (JsonNode series : matrix(query, answer)) {
                add(resources, query, series);
            }
        }
        return resources.entrySet().stream()
                .filter(resource -> !resource.getValue().measures.isEmpty())
                .map(resource -> usage(resource.getKey(), resource.getValue(), window))
                .toList();
    }

    private void add(Map<String, Found> resources, PrometheusQuery query, JsonNode series) throws IOException {
        JsonNode metric = series.path("metric");
        String resource = resourceLabels.stream()
                .map(label -> metric.path(label).asText())
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining("/"));
        if (resource.isEmpty()) {
            throw new IOException("the expression of " + query.name() + " answers without the labels "
                    + String.join(", ", resourceLabels) + ", of which one must name what was used");
        }
        BigDecimal quantity = query.quantity(series.path("values"), step);
        Found found = resources.computeIfAbsent(resource, unseen -> new Found());
        metric.properties()
                .forEach(label ->
                        found.labels.put(label.getKey(), label.getValue().asText()));
        if (quantity.signum() > 0) {
            found.measures.add(new Measure(query.kind(), quantity));
        }
    }

    private Usage usage(String resource, Found found, Interval window) {
        Origin origin = new Origin(
                found.labels.getOrDefault("provider", ""),
                found.labels.getOrDefault("region", ""),
                "",
                "",
                Commitment.UNSPECIFIED,
                "",
                found.labels.getOrDefault("node", ""),
                Role.WORKLOAD,
                NAME);
        return new Usage(
                NAME + "/" + resource + "/" + window.start() + "/" + window.end(),
                resource,
                keys.allocate(found.labels),
                found.measures,
                window,
                origin,
                Optional.empty(),
                "");
    }

    private static JsonNode matrix(PrometheusQuery query, JsonNode answer) throws IOException {
        JsonNode data = answer.path("data");
        if (!answer.path("status").asText().equals("success")
                || !data.path("resultType").asText().equals("matrix")) {
            throw new IOException("Prometheus has no range for " + query.name() + ": "
                    + answer.path("error").asText());
        }
        return data.path("result");
    }
}
