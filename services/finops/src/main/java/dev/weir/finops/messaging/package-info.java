/** Topics: Avro to core, core to Avro. */
@NullMarked
package dev.weir.finops.messaging;

import org.jspecify.annotations.NullMarked;
