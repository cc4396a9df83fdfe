/** Distances and tests of two samples, both of them random. */
@NullMarked
package dev.weir.drift.core.twosample;

import org.jspecify.annotations.NullMarked;
