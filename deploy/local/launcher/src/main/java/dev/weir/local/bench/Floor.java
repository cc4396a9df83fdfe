package dev.weir.local.bench;

import dev.weir.local.home.PortPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What one hop costs when nothing is done: produce with every acknowledgement, consume, one record at a time. */
final class Floor {

    private static final String TOPIC = "weir.bench.floor";
    private static final int WARM_UP = 200;
    private static final int SIZE = 1_024;

    private final String bootstrapServers;

    Floor(PortPlan ports) {
        this.bootstrapServers = ports.bootstrapServers();
    }

    Percentiles measure(int records) throws InterruptedException {
        makeTopic();
        List<Duration> durations = new ArrayList<>();
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "0"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToEnd(List.of(partition));
            consumer.position(partition);
            for (int i = 0; i < WARM_UP + records; i++) {
                long begin = System.nanoTime();
                producer.send(new ProducerRecord<>(TOPIC, new byte[SIZE])).get();
                while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                    Thread.onSpinWait();
                }
                if (i >= WARM_UP) {
                    durations.add(Duration.ofNanos(System.nanoTime() - begin));
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take a record", e);
        }
        return new Percentiles(durations);
    }

    private void makeTopic() throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(TOPIC + " cannot be made", e);
        }
    }
}
