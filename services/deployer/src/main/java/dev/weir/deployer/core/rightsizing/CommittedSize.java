package dev.weir.deployer.core.rightsizing;

import dev.weir.deployer.core.rollout.CommitId;
import dev.weir.deployer.core.rollout.DeploymentId;
import java.time.Instant;
import java.util.UUID;

/**
 * A size of a deployment as Git remembers it.
 *
 * @param event id of the fact that recommended it
 * @param recommendation id of the recommendation
 * @param correlation of the fact
 * @param at when, to the second
 */
public record CommittedSize(
        UUID event,
        String recommendation,
        DeploymentId deployment,
        String resource,
        String current,
        String recommended,
        String correlation,
        CommitId commit,
        Instant at) {}
