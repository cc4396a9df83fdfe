/** Exact amounts. */
@NullMarked
package dev.weir.finops.core.money;

import org.jspecify.annotations.NullMarked;
