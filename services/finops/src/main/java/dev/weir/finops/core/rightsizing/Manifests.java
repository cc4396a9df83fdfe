package dev.weir.finops.core.rightsizing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an InferenceService of KServe holds what a container keeps. */
final class Manifests {

    private static final List<String> PREDICTOR = List.of("spec", "predictor");
    private static final String MIG = "nvidia.com/mig-";
    private static final String GPU = "nvidia.com/gpu";

    private Manifests() {}

    static List<FieldChange> sizes(String resource, String quantity) {
        return List.of(size("limits", resource, quantity), size("requests", resource, quantity));
    }

    /** A slice of a GPU in place of a whole one. */
    static List<FieldChange> partition(MigProfile profile) {
        return List.of(
                size("limits", MIG + profile.name(), "1"),
                size("limits", GPU, null),
                size("requests", MIG + profile.name(), "1"),
                size("requests", GPU, null));
    }

    static List<FieldChange> replicas(int replicas) {
        return List.of(new FieldChange(path("minReplicas"), replicas));
    }

    private static FieldChange size(String part, String resource, @Nullable String quantity) {
        return new FieldChange(path("model", "resources", part, resource), quantity);
    }

    private static List<String> path(String... rest) {
        List<String> path = new ArrayList<>(PREDICTOR);
        path.addAll(List.of(rest));
        return path;
    }
}
