/** From a passed gate to desired state in Git, and from what a cluster reports to success, failure and roll-back. */
@NullMarked
package dev.weir.deployer.core.rollout;

import org.jspecify.annotations.NullMarked;
