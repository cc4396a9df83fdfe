/** From statistics to a decision, and when a decision is worth saying. */
@NullMarked
package dev.weir.drift.core.verdict;

import org.jspecify.annotations.NullMarked;
