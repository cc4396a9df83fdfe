package dev.weir.deployer.core.rollout;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.deployer.core.Environment;
import dev.weir.deployer.core.ModelArtifact;
import dev.weir.deployer.core.ModelVersion;
import dev.weir.deployer.core.Origin;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.TargetName;

/**
 * A version that passed every gate, and where and how it shall run.
 *
 * @param target machine share it is sized for
 * @param artifact file that the model server loads
 * @param signature bundle by which the cluster verifies the file before it loads it
 */
public record Deployment(
        Publication publication,
        ClusterName cluster,
        TargetName target,
        ModelArtifact artifact,
        ArtifactReference signature) {

    public DeploymentId id() {
        return DeploymentId.of(origin().published(), environment(), cluster);
    }

    public ModelVersion model() {
        return publication.model();
    }

    public Environment environment() {
        return publication.environment();
    }

    public Origin origin() {
        return publication.origin();
    }
}
