package dev.weir.deployer.core.rollout;

import java.time.Instant;
import java.util.Optional;

/**
 * What a cluster says.
 *
 * @param revision commit that it applied
 * @param deployment deployment it speaks of; a cluster that does not know speaks of the commit's own
 * @param at when the cluster said so
 */
public record ClusterReport(
        CommitId revision, Optional<DeploymentId> deployment, Observation observation, Instant at) {}
