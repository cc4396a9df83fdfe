package dev.weir.deployer.core.rollout;

import dev.weir.deployer.core.Environment;
import java.util.Map;

/**
 * Which cluster runs an environment.
 *
 * @param byEnvironment clusters of particular environments
 * @param otherwise the cluster of every other environment
 */
public record Clusters(Map<Environment, ClusterName> byEnvironment, ClusterName otherwise) {

    public Clusters {
        byEnvironment = Map.copyOf(byEnvironment);
    }

    public ClusterName of(Environment environment) {
        return byEnvironment.getOrDefault(environment, otherwise);
    }
}
