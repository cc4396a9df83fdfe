package dev.weir.deployer.http;

import dev.weir.deployer.core.rollout.CommittedDeployment;

/** A deployment as people see it. */
record DeploymentView(
        String environment,
        String cluster,
        String model,
        long version,
        String deploymentId,
        String commit,
        String committedAt) {

    static DeploymentView of(CommittedDeployment deployment) {
        return new DeploymentView(
                deployment.environment().name(),
                deployment.cluster().toString(),
                deployment.model().model().text(),
                deployment.model().version().value(),
                deployment.id().toString(),
                deployment.commit().hex(),
                deployment.committedAt().toString());
    }
}
