package dev.weir.finops.core.rightsizing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where manifests hold what is kept: of a container, an InferenceService of KServe; of a function, a template of the AWS
 * Serverless Application Model, whose {@code AWS::Serverless::Function} has a number of MiB and of kept instances.
 */
final class Manifests {

    private static final List<String> PREDICTOR = List.of("spec", "predictor");
    private static final String PROPERTIES = "Properties";
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

    static List<FieldChange> functionMemory(int mebibytes) {
        return List.of(new FieldChange(List.of(PROPERTIES, "MemorySize"), mebibytes));
    }

    /** Keeping none is told by leaving out that any are: the least number is 1. */
    static List<FieldChange> keptInstances(int instances) {
        List<String> config = List.of(PROPERTIES, "ProvisionedConcurrencyConfig");
        return List.of(
                instances == 0
                        ? new FieldChange(config, null)
                        : new FieldChange(
                                Stream.concat(config.stream(), Stream.of("ProvisionedConcurrentExecutions"))
                                        .toList(),
                                instances));
    }

    /** Whether changes are of a function's manifest, not of an InferenceService. */
    static boolean areOfFunction(List<FieldChange> changes) {
        return changes.stream().anyMatch(change -> change.path().getFirst().equals(PROPERTIES));
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
