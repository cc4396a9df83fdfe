/** Figures for Prometheus. */
@NullMarked
package dev.weir.cluster.metrics;

import org.jspecify.annotations.NullMarked;
