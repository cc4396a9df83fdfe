/** The same rules inside Kafka Streams: decode or dead-letter on the way in, envelope and Avro on the way out. */
@NullMarked
package dev.weir.mesh.streams;

import org.jspecify.annotations.NullMarked;
