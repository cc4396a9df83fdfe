package dev.weir.cluster.workload;

/**
 * A version of a model.
 *
 * @param name name of the model
 * @param version as the registry numbered it
 */
public record ModelVersion(String name, String version) {

    public ModelVersion {
        if (name.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException("a model version has a name and a version");
        }
    }
}
