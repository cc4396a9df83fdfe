/** Which version of a model serves where, and since when. */
@NullMarked
package dev.weir.drift.core.serving;

import org.jspecify.annotations.NullMarked;
