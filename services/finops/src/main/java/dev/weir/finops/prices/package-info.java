/** Prices and exchange rates from files. */
@NullMarked
package dev.weir.finops.prices;

import org.jspecify.annotations.NullMarked;
