/** Inferences as they are read from their topic. */
@NullMarked
package dev.weir.drift.messaging.inference;

import org.jspecify.annotations.NullMarked;
