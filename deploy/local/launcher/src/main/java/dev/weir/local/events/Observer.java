package dev.weir.local.events;

import dev.weir.local.home.PortPlan;
import dev.weir.local.supervise.Pause;
import dev.weir.schemas.Topic;
import dev.weir.schemas.TopicCatalogue;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Listens to every topic of the catalogue from now on, dead letters included, without belonging to any group. */
public final class Observer implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final String DEAD_LETTERS = ".dlq";

    private final KafkaConsumer<String, byte[]> consumer;
    private final WireFormat format;
    private final EventLog log;
    private final InstantSource clock;
    private final Pause pause;
    private final Thread thread;

    private Observer(PortPlan ports, EventLog log, InstantSource clock) {
        this.consumer = consumer(ports.bootstrapServers());
        this.format = new WireFormat(new SchemaIds(ports.confluentUrl()));
        this.log = log;
        this.clock = clock;
        this.pause = new Pause(clock);
        this.thread = Thread.ofPlatform().name("observer").daemon().unstarted(this::listen);
    }

    /** Begins to listen; whatever is said after this returns is seen. */
    public static Observer start(PortPlan ports, EventLog log, InstantSource clock) {
        Observer observer = new Observer(ports, log, clock);
        List<TopicPartition> partitions = topics().flatMap(topic -> observer.consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        observer.fromNowOn(partitions);
        observer.thread.start();
        return observer;
    }

    private void fromNowOn(Collection<TopicPartition> partitions) {
        consumer.assign(partitions);
        consumer.endOffsets(partitions).forEach(consumer::seek);
    }

    private static Stream<String> topics() {
        return TopicCatalogue.load().topics().stream()
                .flatMap(topic -> Stream.concat(Stream.of(topic.name()), deadLetters(topic)));
    }

    private static Stream<String> deadLetters(Topic topic) {
        return topic.consumingServices().stream().map(topic::deadLetters);
    }

    private void listen() {
        try (consumer) {
            while (!pause.isEnded()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    see(record);
                }
            }
        } catch (WakeupException | InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void see(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        if (record.topic().endsWith(DEAD_LETTERS)) {
            log.addDeadLetter(record.topic());
        } else {
            pause.until(() -> added(record), FOR_EVER);
        }
    }

    /** An unreachable schema registry is waited out. */
    private boolean added(ConsumerRecord<String, byte[]> record) {
        try {
            log.add(observed(record));
            return true;
        } catch (UncheckedIOException unreachable) {
            return false;
        }
    }

    private Observed observed(ConsumerRecord<String, byte[]> record) {
        UUID id =
                Headers.text(record.headers(), Headers.ID).map(UUID::fromString).orElseGet(UUID::randomUUID);
        return new Observed(
                record.topic(),
                record.key(),
                id,
                Headers.text(record.headers(), Headers.CAUSATION).map(UUID::fromString),
                Headers.text(record.headers(), Headers.CORRELATION).orElse(id.toString()),
                Headers.text(record.headers(), Headers.TRACEPARENT),
                Instant.ofEpochMilli(record.timestamp()),
                clock.instant(),
                format.decode(record.value()));
    }

    @Override
    public void close() throws InterruptedException {
        pause.end();
        consumer.wakeup();
        thread.join();
    }

    private static KafkaConsumer<String, byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        2_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
