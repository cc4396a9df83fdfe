/**
 * Verified models that answer, and what their answers mean.
 */
@NullMarked
package dev.weir.cluster.inference;

import org.jspecify.annotations.NullMarked;
