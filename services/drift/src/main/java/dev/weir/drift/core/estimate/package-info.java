/** How well a model does while its labels are still to come. */
@NullMarked
package dev.weir.drift.core.estimate;

import org.jspecify.annotations.NullMarked;
