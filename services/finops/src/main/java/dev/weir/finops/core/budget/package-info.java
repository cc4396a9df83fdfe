/** How much may be spent, and who is told when it is. */
@NullMarked
package dev.weir.finops.core.budget;

import org.jspecify.annotations.NullMarked;
