package dev.weir.cluster.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/** The {@code patches} field: strategic-merge patches, inline or from a file, found by {@code target} or by identity. */
final class Patches {

    private Patches() {}

    static void apply(FileTree files, String directory, Kustomization kustomization, List<ObjectNode> resources) {
        for (JsonNode entry : kustomization.patches()) {
            for (ObjectNode patch : read(files, directory, kustomization, entry)) {
                JsonNode wanted = entry.has("target") ? entry.get("target") : identity(patch);
                List<ObjectNode> targets = resources.stream()
                        .filter(resource -> matches(resource, wanted))
                        .toList();
                if (targets.isEmpty()) {
                    throw new KustomizeException(kustomization.path() + " patches what is not there: " + wanted);
                }
                targets.forEach(target -> patch(resources, target, patch));
            }
        }
    }

    private static List<ObjectNode> read(
            FileTree files, String directory, Kustomization kustomization, JsonNode entry) {
        if (entry.path("patch").isTextual()) {
            return Yaml.documents(
                    kustomization.path() + " (inline patch)",
                    entry.path("patch").textValue());
        }
        String path = TreePath.resolved(directory, entry.path("path").asText(""));
        return Yaml.documents(
                path, files.read(path).orElseThrow(() -> new KustomizeException("there is no patch " + path)));
    }

    private static void patch(List<ObjectNode> resources, ObjectNode target, ObjectNode patch) {
        if ("delete".equals(patch.path("$patch").asText())) {
            resources.removeIf(resource -> resource == target);
            return;
        }
        ObjectNode body = patch.deepCopy();
        body.remove(List.of("apiVersion", "kind"));
        if (body.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove(List.of("name", "namespace"));
        }
        StrategicMerge.merge(target, body);
    }

    private static JsonNode identity(ObjectNode patch) {
        ObjectNode identity = patch.objectNode();
        identity.set("kind", patch.path("kind"));
        identity.set("name", patch.at("/metadata/name"));
        return identity;
    }

    private static boolean matches(ObjectNode resource, JsonNode wanted) {
        String[] type = resource.path("apiVersion").asText().split("/", 2);
        String group = type.length == 2 ? type[0] : "";
        return accepts(wanted.path("kind"), resource.path("kind"))
                && accepts(wanted.path("name"), resource.at("/metadata/name"))
                && accepts(wanted.path("namespace"), resource.at("/metadata/namespace"))
                && (!wanted.hasNonNull("group") || wanted.path("group").asText().equals(group))
                && (!wanted.hasNonNull("version")
                        || wanted.path("version").asText().equals(type[type.length - 1]));
    }

    private static boolean accepts(JsonNode wanted, JsonNode actual) {
        return wanted.isMissingNode() || wanted.isNull() || Objects.equals(wanted.asText(), actual.asText());
    }
}
