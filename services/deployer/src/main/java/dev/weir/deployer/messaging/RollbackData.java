package dev.weir.deployer.messaging;

import dev.weir.deployer.core.VersionNumber;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.TakeBack;
import dev.weir.events.DeploymentRolledBack;

/** Writes {@code deployment.rolledback}. */
final class RollbackData {

    private RollbackData() {}

    static DeploymentRolledBack of(CommittedDeployment deployment, TakeBack.Done takeBack, String reason) {
        return DeploymentRolledBack.newBuilder()
                .setModel(deployment.model().model().text())
                .setVersion(deployment.model().version().toString())
                .setDeploymentId(deployment.id().toString())
                .setEnvironment(deployment.environment().name())
                .setCluster(deployment.cluster().toString())
                .setCommit(takeBack.commit().hex())
                .setRevertedCommit(deployment.commit().hex())
                .setRestoredVersion(
                        takeBack.restored().map(VersionNumber::toString).orElse(null))
                .setReason(reason)
                .setRolledBackAt(takeBack.at())
                .build();
    }
}
