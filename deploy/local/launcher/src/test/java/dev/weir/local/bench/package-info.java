/** Tests of what the benchmarks are made of, and of the whole mesh that they run on. */
@NullMarked
package dev.weir.local.bench;

import org.jspecify.annotations.NullMarked;
