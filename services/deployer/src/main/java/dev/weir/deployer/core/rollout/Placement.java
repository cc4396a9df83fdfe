package dev.weir.deployer.core.rollout;

import dev.weir.deployer.core.VersionNumber;

/** What became of the wish to deploy a version. */
public sealed interface Placement {

    /**
     * The version is desired; by this commit, or by an earlier one for the same deployment.
     *
     * @param path folder of the kustomization
     */
    record Committed(CommittedDeployment deployment, String repository, String branch, String path)
            implements Placement {}

    /**
     * Nothing was written, because a newer version is desired already: a late version never replaces a newer one.
     */
    record Outdated(VersionNumber newer) implements Placement {}
}
