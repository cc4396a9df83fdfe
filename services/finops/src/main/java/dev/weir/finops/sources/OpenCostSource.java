package dev.weir.finops.sources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.finops.core.focus.TagKeys;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Role;
import dev.weir.finops.core.usage.Usage;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * OpenCost's allocation and asset APIs: pods with what they requested and used, and nodes with what they offer. Costs
 * that OpenCost computes are left aside, since usage is priced here.
 */
final class OpenCostSource implements UsageSource {

    private static final String NAME = "opencost";

    private final HttpMeter meter;
    private final TagKeys keys;
    private final boolean nodes;

    /**
     * @param nodes whether to ask for nodes, too
     */
    OpenCostSource(URI address, TagKeys keys, boolean nodes) {
        this.meter = new HttpMeter(address);
        this.keys = keys;
        this.nodes = nodes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Usage> usage(Interval window) throws IOException, InterruptedException {
        String time = window.start() + "," + window.end();
        List<Usage> usages = new ArrayList<>();
        JsonNode pods = data(meter.get(
                "allocation", Map.of("window", time, "aggregate", "cluster,namespace,pod", "includeIdle", "false")));
        for (Map.Entry<String, JsonNode> pod : entries(pods)) {
            pod(pod.getKey(), pod.getValue(), window).ifPresent(usages::add);
        }
        if (nodes) {
            for (Map.Entry<String, JsonNode> asset : entries(data(meter.get("assets", Map.of("window", time))))) {
                node(asset.getKey(), asset.getValue(), window).ifPresent(usages::add);
            }
        }
        return usages;
    }

    private Optional<Usage> pod(String name, JsonNode pod, Interval window) {
        JsonNode properties = pod.path("properties");
        if (name.startsWith("__") || properties.path("pod").asText().isEmpty()) {
            return Optional.empty();
        }
        String resource = properties.path("cluster").asText() + "/"
                + properties.path("namespace").asText() + "/"
                + properties.path("pod").asText();
        Map<String, String> labels = labels(properties.path("labels"));
        labels.putIfAbsent("namespace", properties.path("namespace").asText());
        Origin origin = new Origin(
                "",
                "",
                "",
                "",
                Commitment.UNSPECIFIED,
                "",
                properties.path("node").asText(),
                Role.WORKLOAD,
                NAME);
        return usage(resource, keys.allocate(labels), OpenCostMeasures.ofPod(pod), window, origin);
    }

    private Optional<Usage> node(String key, JsonNode asset, Interval window) {
        if (!asset.path("type").asText().equals("Node")) {
            return Optional.empty();
        }
        JsonNode properties = asset.path("properties");
        Map<String, String> labels = labels(asset.path("labels"));
        Origin origin = new Origin(
                properties.path("provider").asText(),
                labels.getOrDefault("label_topology_kubernetes_io_region", ""),
                "",
                asset.path("nodeType").asText(),
                asset.path("preemptible").asDouble() > 0 ? Commitment.SPOT : Commitment.ON_DEMAND,
                "",
                "",
                Role.CAPACITY,
                NAME);
        String name = properties.path("name").asText(key);
        return usage(name, keys.allocate(labels), OpenCostMeasures.ofNode(asset), window, origin);
    }

    private static Optional<Usage> usage(
            String resource, Allocation allocation, List<Measure> measures, Interval window, Origin origin) {
        if (measures.isEmpty()) {
            return Optional.empty();
        }
        String id = NAME + "/" + resource + "/" + window.start() + "/" + window.end();
        return Optional.of(new Usage(id, resource, allocation, measures, window, origin, Optional.empty(), ""));
    }

    private static JsonNode data(JsonNode answer) throws IOException {
        if (answer.path("code").asInt() != 200) {
            throw new IOException(
                    "OpenCost answers with code " + answer.path("code").asText() + ": "
                            + answer.path("message").asText());
        }
        return answer.path("data");
    }

    /** An object by name, or a list of such objects, one per step. */
    private static List<Map.Entry<String, JsonNode>> entries(JsonNode data) {
        List<Map.Entry<String, JsonNode>> entries = new ArrayList<>();
        for (JsonNode set : data.isArray() ? data : List.of(data)) {
            entries.addAll(set.properties());
        }
        return entries;
    }

    private static Map<String, String> labels(JsonNode labels) {
        Map<String, String> read = new HashMap<>();
        labels.properties()
                .forEach(label -> read.put(label.getKey(), label.getValue().asText()));
        return read;
    }
}
