/** The doors for inference logs and labels of other systems. */
@NullMarked
package dev.weir.drift.core.door;

import org.jspecify.annotations.NullMarked;
