package dev.weir.cluster.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Namespace, labels, annotations and images, set on every resource of a kustomization. */
final class Transformers {

    private Transformers() {}

    static void apply(Kustomization kustomization, List<ObjectNode> resources) {
        for (ObjectNode resource : resources) {
            ObjectNode metadata = child(resource, "metadata");
            if (!kustomization.namespace().isEmpty()) {
                metadata.put(isNamespace(resource) ? "name" : "namespace", kustomization.namespace());
            }
            putAll(metadata, "labels", kustomization.labels());
            putAll(metadata, "annotations", kustomization.annotations());
            kustomization.images().forEach(image -> images(resource, image));
        }
    }

    private static boolean isNamespace(ObjectNode resource) {
        return resource.path("kind").asText().equals("Namespace");
    }

    private static void putAll(ObjectNode metadata, String field, Map<String, String> values) {
        if (!values.isEmpty()) {
            ObjectNode target = child(metadata, field);
            values.forEach(target::put);
        }
    }

    private static ObjectNode child(ObjectNode parent, String field) {
        return parent.get(field) instanceof ObjectNode present ? present : parent.putObject(field);
    }

    private static void images(JsonNode node, JsonNode image) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (entry.getKey().equals("containers") || entry.getKey().equals("initContainers")) {
                entry.getValue().forEach(container -> rename(container, image));
            } else {
                images(entry.getValue(), image);
            }
        }
        if (node.isArray()) {
            node.forEach(element -> images(element, image));
        }
    }

    private static void rename(JsonNode container, JsonNode image) {
        ImageName name = ImageName.parse(container.path("image").asText(""));
        if (container instanceof ObjectNode mapping
                && name.name().equals(image.path("name").asText())) {
            mapping.put("image", name.changed(image).toString());
        }
    }
}
