/** Doors of other programs' formats: two halves of an inference become one. */
@NullMarked
package dev.weir.drift.messaging.door;

import org.jspecify.annotations.NullMarked;
