/** Measures this service beside floors that do less. */
@NullMarked
package dev.weir.finops.bench;

import org.jspecify.annotations.NullMarked;
