/** How well a change detector does on a stream whose changes are known. */
@NullMarked
package dev.weir.drift.core.evaluation;

import org.jspecify.annotations.NullMarked;
