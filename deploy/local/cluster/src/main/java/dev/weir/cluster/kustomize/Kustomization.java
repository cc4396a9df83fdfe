package dev.weir.cluster.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A {@code kustomization.yaml}, API version {@code kustomize.config.k8s.io/v1beta1}.
 *
 * @param path of the file
 * @param content its fields, all of which are supported
 */
record Kustomization(String path, ObjectNode content) {

    private static final Set<String> SUPPORTED = Set.of(
            "apiVersion",
            "kind",
            "metadata",
            "resources",
            "namespace",
            "commonLabels",
            "commonAnnotations",
            "labels",
            "images",
            "patches");

    Kustomization {
        for (String field : (Iterable<String>) content::fieldNames) {
            if (!SUPPORTED.contains(field)) {
                throw new KustomizeException(path + " uses " + field + ", which is not supported here");
            }
        }
    }

    static Kustomization read(FileTree files, String path) {
        String text = files.read(path).orElseThrow(() -> new KustomizeException("there is no " + path));
        List<ObjectNode> documents = Yaml.documents(path, text);
        if (documents.size() != 1) {
            throw new KustomizeException(path + " does not hold exactly one document");
        }
        return new Kustomization(path, documents.getFirst());
    }

    List<String> resources() {
        List<String> resources = new ArrayList<>();
        content.path("resources").forEach(resource -> resources.add(resource.asText()));
        return resources;
    }

    String namespace() {
        return content.path("namespace").asText("");
    }

    /** Labels of {@code commonLabels} and {@code labels}; selectors and templates exist in built-in kinds alone. */
    Map<String, String> labels() {
        Map<String, String> labels = texts(content.path("commonLabels"));
        content.path("labels").forEach(group -> labels.putAll(texts(group.path("pairs"))));
        return labels;
    }

    Map<String, String> annotations() {
        return texts(content.path("commonAnnotations"));
    }

    JsonNode images() {
        return content.path("images");
    }

    JsonNode patches() {
        return content.path("patches");
    }

    private static Map<String, String> texts(JsonNode mapping) {
        Map<String, String> texts = new TreeMap<>();
        mapping.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
