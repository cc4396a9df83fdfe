/**
 * What the cluster says on Kafka; Avro stops here.
 */
@NullMarked
package dev.weir.cluster.messaging;

import org.jspecify.annotations.NullMarked;
