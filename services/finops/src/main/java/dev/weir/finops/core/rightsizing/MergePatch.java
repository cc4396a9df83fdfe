package dev.weir.finops.core.rightsizing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a manifest as a patch, which a program that writes JSON can write: of a model's InferenceService a strategic
 * merge patch, of a function a JSON merge patch (RFC 7396) of its resource in a template.
 */
public final class MergePatch {

    private MergePatch() {}

    /** Maps of maps, texts, whole numbers and null; empty when nothing changes. */
    public static Map<String, @Nullable Object> of(String model, List<FieldChange> changes) {
        Map<String, @Nullable Object> patch = new TreeMap<>();
        if (changes.isEmpty()) {
            return patch;
        }
        if (Manifests.areOfFunction(changes)) {
            patch.put("Type", "AWS::Serverless::Function");
        } else {
            patch.put("apiVersion", "serving.kserve.io/v1beta1");
            patch.put("kind", "InferenceService");
            set(patch, List.of("metadata", "name"), model);
        }
        changes.forEach(change -> set(patch, change.path(), change.value()));
        return patch;
    }

    private static void set(Map<String, @Nullable Object> parent, List<String> path, @Nullable Object value) {
        if (path.size() == 1) {
            parent.put(path.getFirst(), value);
            return;
        }
        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> child = (Map<String, @Nullable Object>)
                Objects.requireNonNull(parent.computeIfAbsent(path.getFirst(), field -> new TreeMap<>()));
        set(child, path.subList(1, path.size()), value);
    }
}
