package dev.weir.drift.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The time of a record. One that has none, as old clients write it, has that of the latest before it in its partition, or 0:
 * Kafka Streams would stop at it.
 */
public final class RecordTimes implements TimestampExtractor {

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return Math.max(0, record.timestamp() < 0 ? partitionTime : record.timestamp());
    }
}
