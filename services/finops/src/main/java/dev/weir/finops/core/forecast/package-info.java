/** What will come, from what came. */
@NullMarked
package dev.weir.finops.core.forecast;

import org.jspecify.annotations.NullMarked;
