package dev.weir.deployer.core.anomaly;

import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.TakeBack;

/** What becomes of a deployment that an anomaly of costs suspects. */
public sealed interface Response {

    /** Nothing, and why. */
    record Recorded(String reason) implements Response {}

    /** The state before it is desired again. */
    record RolledBack(CommittedDeployment deployment, TakeBack.Done takeBack, String reason) implements Response {}
}
