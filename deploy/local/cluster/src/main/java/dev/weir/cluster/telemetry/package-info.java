/**
 * What the cluster says on Kafka, and its metrics.
 */
@NullMarked
package dev.weir.cluster.telemetry;

import org.jspecify.annotations.NullMarked;
