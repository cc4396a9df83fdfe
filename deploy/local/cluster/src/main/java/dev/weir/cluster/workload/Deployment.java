package dev.weir.cluster.workload;

/**
 * The deployment that a workload belongs to.
 *
 * @param id the same on every fact about the deployment
 * @param environment for example staging
 * @param correlationId correlation id of the events that led here; empty when the manifest names none
 * @param owner person or team that answers for it; empty when unknown
 * @param project project it belongs to; empty when unknown
 */
public record Deployment(String id, String environment, String correlationId, String owner, String project) {

    public Deployment {
        if (id.isBlank() || environment.isBlank()) {
            throw new IllegalArgumentException("a deployment has an id and an environment");
        }
    }
}
