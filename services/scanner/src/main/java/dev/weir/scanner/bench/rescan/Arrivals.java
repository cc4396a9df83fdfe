package dev.weir.scanner.bench.rescan;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Sees committed {@code scan.completed} from now on, and when each came. Not for several threads. */
final class Arrivals implements AutoCloseable {

    private static final String TOPIC = "scan.completed";
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, List<Long>> byCause = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private int repeated;

    Arrivals(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /**
     * When so many effects of a cause were seen, by {@link System#nanoTime()}.
     *
     * @throws TimeoutException when they do not come
     */
    List<Long> await(String cause, int count, Duration patience) throws TimeoutException {
        long end = System.nanoTime() + patience.toNanos();
        while (seen(cause).size() < count) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(
                        "of " + count + " versions only " + seen(cause).size() + " were said again within " + patience);
            }
            consumer.poll(POLL).forEach(this::see);
        }
        return seen(cause);
    }

    /** Looks on until nothing comes any more. */
    void settle() {
        for (ConsumerRecords<String, byte[]> more = consumer.poll(QUIET);
                !more.isEmpty();
                more = consumer.poll(QUIET)) {
            more.forEach(this::see);
        }
    }

    /** Events that came twice. */
    int repeated() {
        return repeated;
    }

    /** Events in all. */
    int count() {
        return ids.size();
    }

    private List<Long> seen(String cause) {
        return byCause.getOrDefault(cause, List.of());
    }

    private void see(ConsumerRecord<String, byte[]> record) {
        long now = System.nanoTime();
        if (!ids.add(header(record, "ce_id"))) {
            repeated++;
        }
        byCause.computeIfAbsent(header(record, "ce_causationid"), cause -> new ArrayList<>())
                .add(now);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
