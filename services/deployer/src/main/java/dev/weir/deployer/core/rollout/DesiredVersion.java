package dev.weir.deployer.core.rollout;

import dev.weir.deployer.core.VersionNumber;

/** What manifests say of themselves: the deployment they are of, and the version. */
public record DesiredVersion(DeploymentId deployment, VersionNumber version) {}
