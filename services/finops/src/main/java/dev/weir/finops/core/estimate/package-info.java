/** What a version will cost. */
@NullMarked
package dev.weir.finops.core.estimate;

import org.jspecify.annotations.NullMarked;
