package dev.weir.cluster.messaging;

import org.apache.avro.specific.SpecificRecord;

/**
 * An event on its way to Kafka.
 *
 * @param topic which is its type
 * @param key of the record
 * @param value what happened
 * @param context its CloudEvents attributes
 */
record Outgoing(String topic, String key, SpecificRecord value, EventContext context) {}
