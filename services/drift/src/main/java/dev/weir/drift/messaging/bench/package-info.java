/** Measures the stream on a real broker. */
@NullMarked
package dev.weir.drift.messaging.bench;

import org.jspecify.annotations.NullMarked;
