/** Meters that are asked: OpenCost and Prometheus. */
@NullMarked
package dev.weir.finops.sources;

import org.jspecify.annotations.NullMarked;
