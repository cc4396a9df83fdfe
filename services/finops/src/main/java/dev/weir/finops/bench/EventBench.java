package dev.weir.finops.bench;

import dev.weir.finops.messaging.load.UsageLoad;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** From {@code usage.recorded} to {@code cost.recorded}, beside a consumer that only decodes. */
final class EventBench {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String broker;
    private final UsageLoad load;
    private final PrintStream out;
    private final int warmUp;
    private int made;

    /** @param warmUp records that are priced before the clock runs, since compilers take much of the first minute */
    EventBench(String broker, String schemaRegistry, int warmUp, PrintStream out) {
        this.broker = broker;
        this.load = new UsageLoad(schemaRegistry);
        this.warmUp = warmUp;
        this.out = out;
    }

    /** Prints rates; whether every record came out once and nothing else. */
    boolean run(int count) {
        try (KafkaConsumer<String, byte[]> costs = consumer(UsageLoad.COST, true)) {
            boolean warm = priced(costs, warmUp).distinct() == warmUp;
            Outcome outcome = priced(costs, count);
            double bare = bare(count);
            out.printf(
                    "%-52s %,12.0f /s%n",
                    "events priced, allocated, booked and said on Kafka", count / outcome.seconds());
            out.printf("%-52s %,12.0f /s%n", "floor: a consumer that only decodes the same records", count / bare);
            out.printf(
                    "%-52s %,12d of %,d, %d twice, %s in all%n",
                    "facts that came",
                    outcome.distinct(),
                    count,
                    outcome.repeated(),
                    outcome.total().toPlainString());
            return warm && outcome.distinct() == count && outcome.repeated() == 0;
        }
    }

    private record Outcome(double seconds, int distinct, int repeated, BigDecimal total) {}

    private Outcome priced(KafkaConsumer<String, byte[]> costs, int count) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            records.add(load.record(made++));
        }
        Set<String> seen = new HashSet<>();
        int repeated = 0;
        BigDecimal total = BigDecimal.ZERO;
        long begin = System.nanoTime();
        long last = begin;
        send(records);
        while (seen.size() < count && System.nanoTime() - begin < PATIENCE.toNanos()) {
            for (ConsumerRecord<String, byte[]> record : costs.poll(POLL)) {
                Optional<UsageLoad.Cost> cost = load.cost(record);
                if (cost.isPresent()) {
                    last = System.nanoTime();
                    total = total.add(cost.get().total());
                    repeated += seen.add(cost.get().usageId()) ? 0 : 1;
                }
            }
        }
        return new Outcome((last - begin) / 1e9, seen.size(), repeated, total);
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "linger.ms", "5", "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            records.forEach(producer::send);
            producer.flush();
        }
    }

    /** Seconds to decode the last so many records, once a run over them has warmed up. */
    private double bare(int count) {
        double seconds = 0;
        for (int run = 0; run < 2; run++) {
            try (KafkaConsumer<String, byte[]> usage = consumer(UsageLoad.USAGE, false)) {
                long begin = System.nanoTime();
                int decoded = 0;
                while (decoded < count) {
                    for (ConsumerRecord<String, byte[]> record : usage.poll(POLL)) {
                        decoded += load.usageId(record).isEmpty() ? 0 : 1;
                    }
                }
                seconds = (System.nanoTime() - begin) / 1e9 * count / decoded;
            }
        }
        return seconds;
    }

    private KafkaConsumer<String, byte[]> consumer(String topic, boolean fromNow) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "isolation.level", "read_committed", "max.poll.records", "500"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        if (fromNow) {
            consumer.seekToEnd(partitions);
        } else {
            consumer.seekToBeginning(partitions);
        }
        partitions.forEach(consumer::position);
        return consumer;
    }
}
