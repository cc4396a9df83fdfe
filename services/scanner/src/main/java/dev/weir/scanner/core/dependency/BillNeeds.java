package dev.weir.scanner.core.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.scanner.core.advisory.PackageUrls;
import dev.weir.scanner.core.dependency.Needs.Need;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The graph of a bill in CycloneDX, where components bear references. */
final class BillNeeds {

    private final Map<String, String> purls = new HashMap<>();
    private final Map<String, JsonNode> graph = new HashMap<>();

    BillNeeds(JsonNode root) {
        root.findParents("bom-ref")
                .forEach(c ->
                        purls.put(c.path("bom-ref").asText(), c.path("purl").asText()));
        root.path("dependencies").forEach(d -> graph.put(d.path("ref").asText(), d.path("dependsOn")));
    }

    /** What a component needs; none when the bill does not say. */
    Optional<List<Need>> of(JsonNode component) {
        JsonNode needed = graph.get(component.path("bom-ref").asText());
        if (needed == null) {
            return Optional.empty();
        }
        List<Need> needs = new ArrayList<>();
        needed.forEach(reference -> PackageUrls.parse(purls.getOrDefault(reference.asText(), reference.asText()))
                .ifPresent(use -> needs.add(new Need(use.key(), use.version().orElse("")))));
        return Optional.of(needs);
    }
}
