/** Topics in, topics out, and the state between: Avro to core to Avro. */
@NullMarked
package dev.weir.drift.messaging;

import org.jspecify.annotations.NullMarked;
