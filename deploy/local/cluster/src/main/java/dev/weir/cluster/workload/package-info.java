/**
 * What should be served, what is, and the way from one to the other.
 */
@NullMarked
package dev.weir.cluster.workload;

import org.jspecify.annotations.NullMarked;
