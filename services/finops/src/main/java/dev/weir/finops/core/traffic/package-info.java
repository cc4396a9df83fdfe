/** How often versions were asked. */
@NullMarked
package dev.weir.finops.core.traffic;

import org.jspecify.annotations.NullMarked;
