/** What metered use costs. */
@NullMarked
package dev.weir.finops.core.price;

import org.jspecify.annotations.NullMarked;
