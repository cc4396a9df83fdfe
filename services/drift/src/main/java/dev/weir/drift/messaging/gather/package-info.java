/** The first stage: counts inferences of a partition until they are passed on. */
@NullMarked
package dev.weir.drift.messaging.gather;

import org.jspecify.annotations.NullMarked;
