/** What models cost, why, and whether that is normal. */
@NullMarked
package dev.weir.finops;

import org.jspecify.annotations.NullMarked;
