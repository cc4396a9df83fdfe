/** What drift is and when to say so: no Kafka, no Avro, no clock. One package for each step from values to a verdict. */
@NullMarked
package dev.weir.drift.core;

import org.jspecify.annotations.NullMarked;
