package dev.weir.finops.core.usage;

import java.util.Map;

/**
 * To whom a cost belongs; empty where it is not known.
 *
 * @param model model name
 * @param version model version
 * @param deployment deployment id
 * @param costCenter cost centre that pays
 * @param tags free labels
 */
public record Allocation(
        String model,
        String version,
        String deployment,
        String owner,
        String project,
        String environment,
        String costCenter,
        Map<String, String> tags) {

    public Allocation {
        tags = Map.copyOf(tags);
    }

    /** An allocation without cost centre and tags. */
    public Allocation(
            String model, String version, String deployment, String owner, String project, String environment) {
        this(model, version, deployment, owner, project, environment, "", Map.of());
    }
}
