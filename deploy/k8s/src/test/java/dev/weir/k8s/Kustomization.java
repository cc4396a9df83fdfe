package dev.weir.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds what kustomize would build from the fields that are used here: {@code resources}, {@code namespace},
 * {@code images} and {@code patches} by path (merge of maps). Any other field is refused.
 */
final class Kustomization {

    private static final List<String> FIELDS =
            List.of("apiVersion", "kind", "namespace", "resources", "images", "patches");

    private Kustomization() {}

    static List<ObjectNode> build(Path directory) throws IOException {
        JsonNode kustomization = Yaml.document(directory.resolve("kustomization.yaml"));
        kustomization.fieldNames().forEachRemaining(Kustomization::refuseUnknown);
        List<ObjectNode> built = new ArrayList<>();
        for (JsonNode resource : kustomization.path("resources")) {
            Path path = directory.resolve(resource.asText()).normalize();
            if (Files.isDirectory(path)) {
                built.addAll(build(path));
            } else {
                Yaml.documents(path).forEach(document -> built.add((ObjectNode) document));
            }
        }
        for (JsonNode patch : kustomization.path("patches")) {
            patch(built, (ObjectNode)
                    Yaml.document(directory.resolve(patch.path("path").asText())));
        }
        for (JsonNode image : kustomization.path("images")) {
            built.forEach(resource -> image(resource, image));
        }
        if (kustomization.has("namespace")) {
            String namespace = kustomization.path("namespace").asText();
            built.stream()
                    .filter(resource -> !resource.path("kind").asText().equals("Namespace"))
                    .forEach(resource -> resource.withObject("/metadata").put("namespace", namespace));
        }
        return built;
    }

    private static void refuseUnknown(String field) {
        if (!FIELDS.contains(field)) {
            throw new IllegalArgumentException("kustomization field " + field + " is not rendered by this test");
        }
    }

    private static void patch(List<ObjectNode> resources, ObjectNode patch) {
        ObjectNode target = resources.stream()
                .filter(resource -> identity(resource).equals(identity(patch)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing to patch: " + identity(patch)));
        merge(target, patch);
    }

    private static String identity(JsonNode resource) {
        return resource.path("apiVersion").asText() + "/"
                + resource.path("kind").asText() + "/"
                + resource.path("metadata").path("name").asText();
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (var field : patch.properties()) {
            if (target.get(field.getKey()) instanceof ObjectNode into && field.getValue() instanceof ObjectNode from) {
                merge(into, from);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        }
    }

    private static void image(ObjectNode resource, JsonNode image) {
        JsonNode containers =
                resource.path("spec").path("template").path("spec").path("containers");
        if (containers instanceof ArrayNode list) {
            for (JsonNode container : list) {
                String name = container.path("image").asText().replaceFirst(":.*", "");
                if (name.equals(image.path("name").asText())) {
                    ((ObjectNode) container)
                            .put(
                                    "image",
                                    image.path("newName").asText() + ":"
                                            + image.path("newTag").asText());
                }
            }
        }
    }
}
