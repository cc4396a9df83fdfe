package dev.weir.deployer.core.rightsizing;

import dev.weir.deployer.core.rollout.CommitId;
import java.time.Instant;

/**
 * A size that a cluster could not run.
 *
 * @param commit commit that brought the size before back
 * @param at when, to the second
 */
public record TakenBackSize(CommittedSize size, CommitId commit, Instant at) {}
