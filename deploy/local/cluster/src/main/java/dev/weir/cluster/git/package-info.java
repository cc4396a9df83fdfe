/**
 * Reads the desired state from a branch of a Git repository.
 */
@NullMarked
package dev.weir.cluster.git;

import org.jspecify.annotations.NullMarked;
