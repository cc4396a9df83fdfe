package dev.weir.deployer.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.weir.deployer.core.rightsizing.FieldChange;
import dev.weir.deployer.core.rightsizing.Quantity;
import dev.weir.deployer.core.rightsizing.Recommendation;
import dev.weir.deployer.core.rollout.Resized;
import java.util.List;
import java.util.Optional;

/**
 * Changes the sizes in an overlay's patch. A size that is not near what was metered when the change was recommended was
 * changed since, by people or by another recommendation; then the recommendation is out of date.
 *
 * @param patch the overlay's patch of the InferenceService
 */
record SizePatch(JsonNode patch) {

    private static final String REPLICAS = "minReplicas";

    Resized with(Recommendation recommendation) {
        List<FieldChange> changes = recommendation.changes().stream()
                .filter(change -> !present(change).equals(change.value()))
                .toList();
        if (changes.isEmpty()) {
            return new Resized.Refused("it is so already");
        }
        for (FieldChange change : changes) {
            Optional<String> other = present(change).filter(size -> !isNear(size, recommendation.current()));
            if (other.isPresent()) {
                return new Resized.Refused("by now " + other.get() + " of "
                        + change.path().getLast() + " are kept, and not " + recommendation.current());
            }
        }
        JsonNode resized = patch.deepCopy();
        changes.forEach(change -> set(resized, change));
        return new Resized.Changed(Yaml.write(resized));
    }

    private Optional<String> present(FieldChange change) {
        JsonNode node = patch;
        for (String field : change.path()) {
            node = node.path(field);
        }
        return node.isValueNode() && !node.isNull() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static boolean isNear(String size, String current) {
        return Quantity.parse(size)
                .flatMap(present -> Quantity.parse(current).filter(present::isNear))
                .isPresent();
    }

    private static void set(JsonNode root, FieldChange change) {
        ObjectNode parent = (ObjectNode) root;
        for (String field : change.path().subList(0, change.path().size() - 1)) {
            parent = parent.withObjectProperty(field);
        }
        String field = change.path().getLast();
        if (change.value().isEmpty()) {
            parent.remove(field);
        } else {
            parent.set(field, node(field, change.value().get()));
        }
    }

    private static JsonNode node(String field, String value) {
        return field.equals(REPLICAS) ? IntNode.valueOf(Integer.parseInt(value)) : TextNode.valueOf(value);
    }
}
