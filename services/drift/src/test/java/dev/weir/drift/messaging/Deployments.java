package dev.weir.drift.messaging;

import dev.weir.events.DeploymentRolledBack;
import dev.weir.events.DeploymentSucceeded;
import java.time.Instant;

/** What the deployer says of the model of {@link Traffic}. */
public final class Deployments {

    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    private Deployments() {}

    public static DeploymentSucceeded succeeded(String version, Instant at) {
        return DeploymentSucceeded.newBuilder()
                .setModel(Traffic.MODEL)
                .setVersion(version)
                .setDeploymentId("deployment-" + version)
                .setEnvironment("staging")
                .setCluster("local")
                .setCommit(COMMIT)
                .setEndpoint(null)
                .setObservedAt(at)
                .build();
    }

    public static DeploymentRolledBack rolledBack(String version, String restored, Instant at) {
        return DeploymentRolledBack.newBuilder()
                .setModel(Traffic.MODEL)
                .setVersion(version)
                .setDeploymentId("deployment-" + version)
                .setEnvironment("staging")
                .setCluster("local")
                .setCommit("89" + COMMIT.substring(2))
                .setRevertedCommit(COMMIT)
                .setRestoredVersion(restored)
                .setReason("UNHEALTHY: it does not answer")
                .setRolledBackAt(at)
                .build();
    }
}
