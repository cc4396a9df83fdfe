/** What came before, as far as it lies in memory. */
@NullMarked
package dev.weir.drift.core.inbox;

import org.jspecify.annotations.NullMarked;
