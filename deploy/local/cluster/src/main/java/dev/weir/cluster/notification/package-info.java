/**
 * Tells the deployer what became of its deployments, as Flux's notification controller does.
 */
@NullMarked
package dev.weir.cluster.notification;

import org.jspecify.annotations.NullMarked;
