package dev.weir.cluster.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Strategic merge for resources without a published merge schema, which custom resources are: mappings merge, null
 * deletes, and everything else, lists included, is replaced (RFC 7396, plus {@code $patch: delete|replace}).
 */
final class StrategicMerge {

    private static final String DIRECTIVE = "$patch";

    private StrategicMerge() {}

    static void merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> entry : patch.properties()) {
            merge(target, entry.getKey(), entry.getValue());
        }
    }

    private static void merge(ObjectNode target, String name, JsonNode value) {
        if (value.isNull() || "delete".equals(value.path(DIRECTIVE).asText())) {
            target.remove(name);
        } else if (value instanceof ObjectNode mapping) {
            ObjectNode child = target.get(name) instanceof ObjectNode present && !replaces(mapping)
                    ? present
                    : target.putObject(name);
            ObjectNode content = mapping.deepCopy();
            content.remove(DIRECTIVE);
            merge(child, content);
        } else {
            target.set(name, value.deepCopy());
        }
    }

    private static boolean replaces(ObjectNode mapping) {
        return "replace".equals(mapping.path(DIRECTIVE).asText());
    }
}
