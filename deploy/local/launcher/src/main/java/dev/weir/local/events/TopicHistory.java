package dev.weir.local.events;

import dev.weir.local.home.PortPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what topics hold, from their beginning to their present end. */
public final class TopicHistory {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final WireFormat format;

    public TopicHistory(PortPlan ports) {
        this.bootstrapServers = ports.bootstrapServers();
        this.format = new WireFormat(new SchemaIds(ports.confluentUrl()));
    }

    /**
     * An event as it lies on its topic.
     *
     * @param id {@code ce_id}
     * @param data what it says
     */
    public record Entry(UUID id, SpecificRecord data) {}

    /** Every committed event of a topic. */
    public List<Entry> events(String topic) {
        List<Entry> entries = new ArrayList<>();
        read(
                topic,
                record -> entries.add(new Entry(
                        UUID.fromString(
                                Headers.text(record.headers(), Headers.ID).orElseThrow()),
                        format.decode(record.value()))));
        return entries;
    }

    /** How many records a topic holds. */
    public long count(String topic) {
        long[] count = {0};
        read(topic, record -> count[0]++);
        return count[0];
    }

    private void read(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(reader);
            }
        }
    }
}
