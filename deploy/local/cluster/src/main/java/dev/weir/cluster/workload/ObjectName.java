package dev.weir.cluster.workload;

/**
 * Name of a Kubernetes object.
 *
 * @param namespace its namespace
 * @param name its name there
 */
public record ObjectName(String namespace, String name) {

    public ObjectName {
        if (namespace.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an object has a namespace and a name");
        }
    }
}
