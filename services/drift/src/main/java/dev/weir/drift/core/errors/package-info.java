/** Change detection on the stream of right and wrong answers. */
@NullMarked
package dev.weir.drift.core.errors;

import org.jspecify.annotations.NullMarked;
