/** The Kafka broker as a part. */
@NullMarked
package dev.weir.local.broker;

import org.jspecify.annotations.NullMarked;
