/** How unusual a value is after those that came before it. */
@NullMarked
package dev.weir.finops.core.novelty;

import org.jspecify.annotations.NullMarked;
