package dev.weir.deployer.git;

import dev.weir.deployer.core.rollout.DeploymentId;
import dev.weir.deployer.core.rollout.TakeBack;

/** A roll-back that Git remembers. */
record TakenBack(DeploymentId deployment, TakeBack.Done done) {}
