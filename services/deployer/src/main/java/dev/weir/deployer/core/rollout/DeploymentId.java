package dev.weir.deployer.core.rollout;

import dev.weir.deployer.core.Environment;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Identity of a deployment: a version in an environment on a cluster. Derived, so that deciding twice is deciding the
 * same deployment.
 */
public record DeploymentId(UUID value) {

    /**
     * The id for a version.
     *
     * @param published id of the fact that published the version
     */
    public static DeploymentId of(UUID published, Environment environment, ClusterName cluster) {
        String name = published + "/" + environment + "/" + cluster;
        return new DeploymentId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException when the text is no UUID
     */
    public static DeploymentId parse(String text) {
        return new DeploymentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
