/** Made usage, for benchmarks. */
@NullMarked
package dev.weir.finops.messaging.load;

import org.jspecify.annotations.NullMarked;
