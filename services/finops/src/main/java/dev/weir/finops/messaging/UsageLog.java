package dev.weir.finops.messaging;

import dev.weir.events.TrainingCompleted;
import dev.weir.events.TrainingFailed;
import dev.weir.events.UsageRecorded;
import dev.weir.finops.core.usage.Usage;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.PermanentFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Usage as the log has it, from the first record that is kept to the last one of now. Reading it changes nothing. */
public final class UsageLog implements AutoCloseable {

    private static final String TRAINING_COMPLETED = "training.completed";
    private static final String TRAINING_FAILED = "training.failed";
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final EventCodec codec;
    private final String brokers;

    /**
     * @param brokers addresses of the brokers
     */
    public UsageLog(String brokers, EventCodec codec) {
        this.codec = codec;
        this.brokers = brokers;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", brokers,
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "default.api.timeout.ms", "15000"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * Reads all of it.
     *
     * @return how many records could not be read, which dead letters hold
     * @throws IllegalStateException when the brokers do not answer
     */
    public long read(Consumer<Usage> reader) {
        try {
            return replay(reader);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer at " + brokers + ": " + e.getMessage(), e);
        }
    }

    private long replay(Consumer<Usage> reader) {
        List<TopicPartition> partitions = Stream.of(Topics.USAGE_RECORDED, TRAINING_COMPLETED, TRAINING_FAILED)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long unreadable = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                unreadable += read(record, reader) ? 0 : 1;
            }
        }
        return unreadable;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private boolean read(ConsumerRecord<String, byte[]> record, Consumer<Usage> reader) {
        Usage usage;
        try {
            usage = usage(record);
        } catch (PermanentFailure e) {
            return false;
        }
        reader.accept(usage);
        return true;
    }

    private Usage usage(ConsumerRecord<String, byte[]> record) {
        return switch (record.topic()) {
            case TRAINING_COMPLETED -> AvroUsage.of(decode(record, TrainingCompleted.class));
            case TRAINING_FAILED -> AvroUsage.of(decode(record, TrainingFailed.class));
            default -> AvroUsage.of(decode(record, UsageRecorded.class));
        };
    }

    private <T extends SpecificRecord> T decode(ConsumerRecord<String, byte[]> record, Class<T> type) {
        return codec.decode(record.topic(), record.headers(), record.value(), type);
    }
}
