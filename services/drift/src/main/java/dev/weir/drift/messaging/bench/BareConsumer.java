package dev.weir.drift.messaging.bench;

import dev.weir.events.InferenceLogged;
import dev.weir.mesh.EventCodec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads and decodes the same records and does nothing with them. */
final class BareConsumer {

    private static final String TOPIC = "inference.logged";

    private final String broker;
    private final EventCodec codec;

    BareConsumer(String broker, EventCodec codec) {
        this.broker = broker;
        this.codec = codec;
    }

    /** @param warmUp records before the clock runs */
    Clocked read(int records, int warmUp) {
        long values = 0;
        int read = 0;
        Clocked.Moment begin = Clocked.Moment.now(0);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1_000),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (read < records) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    values += codec.decode(TOPIC, record.headers(), record.value(), InferenceLogged.class)
                            .getInputs()
                            .size();
                    if (++read == warmUp) {
                        begin = Clocked.Moment.now(read);
                    }
                }
            }
        }
        if (values == 0) {
            throw new IllegalStateException("nothing was decoded");
        }
        return begin.until(Clocked.Moment.now(read));
    }
}
