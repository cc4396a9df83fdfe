package dev.weir.deployer.messaging;

import dev.weir.mesh.EventId;

/**
 * What the deployer says, and under which ids. All of it derives from the event that published the version, type and
 * ordinal: which fact happens to complete the join varies, and is told as the causation instead.
 */
final class DeploymentTopics {

    static final String COMMITTED = "deployment.committed";
    static final String BLOCKED = "deployment.blocked";
    static final String SUCCEEDED = "deployment.succeeded";
    static final String FAILED = "deployment.failed";
    static final String ROLLED_BACK = "deployment.rolledback";

    static final String RIGHTSIZING_DECIDED = "rightsizing.decided";

    private DeploymentTopics() {}

    static EventId committed(EventId published) {
        return published.effect(COMMITTED, 0);
    }

    static EventId blocked(EventId published) {
        return published.effect(BLOCKED, 0);
    }
}
