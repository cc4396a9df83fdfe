/** The second stage: watches a version by what all partitions gathered of it. */
@NullMarked
package dev.weir.drift.messaging.watch;

import org.jspecify.annotations.NullMarked;
