package dev.weir.testkit;

import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.EventFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Somebody outside the service under test: says events, sends garbage, and hears what is said. */
public final class MeshClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    private final String bootstrapServers;
    private final EventCodec codec;
    private final EventFactory events = new EventFactory("/test/client", Clock.systemUTC());
    private final KafkaProducer<String, byte[]> producer;

    public MeshClient(String bootstrapServers, String schemaRegistryUrl) {
        this.bootstrapServers = bootstrapServers;
        this.codec = new EventCodec(schemaRegistryUrl, Map.of());
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A client of the parts that the running {@code @QuarkusTest} was configured with. */
    public static MeshClient ofRunningTest() {
        Config config = ConfigProvider.getConfig();
        return new MeshClient(
                config.getValue("kafka.bootstrap.servers", String.class),
                config.getValue("weir.schema-registry.url", String.class));
    }

    /** Makes root events. */
    public EventFactory events() {
        return events;
    }

    public EventCodec codec() {
        return codec;
    }

    /** Says a new root event and returns it. */
    public <T extends SpecificRecord> Event<T> say(String topic, String key, T data) {
        return say(events.root(topic, key, data));
    }

    /** Says an event, perhaps again. */
    public <T extends SpecificRecord> Event<T> say(Event<T> event) {
        String topic = event.envelope().type();
        send(new ProducerRecord<>(
                topic,
                null,
                event.envelope().time().toEpochMilli(),
                event.key(),
                codec.encode(topic, event.data()),
                EnvelopeHeaders.of(event.envelope())));
        return event;
    }

    /** Sends bytes that need not mean anything. */
    public void sendBytes(String topic, String key, byte[] bytes) {
        send(new ProducerRecord<>(topic, key, bytes));
    }

    /** Waits for the first event of a topic, from its beginning, that matches. */
    public <T extends SpecificRecord> Event<T> await(String topic, Class<T> type, Predicate<Event<T>> condition) {
        return awaitAll(topic, type, condition, 1).getFirst();
    }

    /** Waits until so many events of a topic match, and returns them in the order of each partition. */
    public <T extends SpecificRecord> List<Event<T>> awaitAll(
            String topic, Class<T> type, Predicate<Event<T>> condition, int count) {
        List<Event<T>> found = new ArrayList<>();
        read(topic, record -> {
            Event<T> event = decode(record, type);
            if (condition.test(event)) {
                found.add(event);
            }
            return found.size() >= count;
        });
        return found;
    }

    /** Waits for the first raw record of a topic, from its beginning, that matches; for dead letters. */
    public ConsumerRecord<String, byte[]> awaitRecord(
            String topic, Predicate<ConsumerRecord<String, byte[]>> condition) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        read(topic, record -> condition.test(record) && found.add(record));
        return found.getFirst();
    }

    /** Every event that a topic holds now. */
    public <T extends SpecificRecord> List<Event<T>> all(String topic, Class<T> type) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
            List<Event<T>> found = new ArrayList<>();
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> found.add(decode(record, type)));
            }
            return found;
        }
    }

    /** How many records a topic has taken. */
    public long count(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
            return consumer.endOffsets(consumer.assignment()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private void read(String topic, Predicate<ConsumerRecord<String, byte[]>> lastOne) {
        Instant deadline = Instant.now().plus(PATIENCE);
        try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
            while (Instant.now().isBefore(deadline)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (lastOne.test(record)) {
                        return;
                    }
                }
            }
        }
        throw new AssertionError("nothing that matches came on " + topic + " within " + PATIENCE);
    }

    private <T extends SpecificRecord> Event<T> decode(ConsumerRecord<String, byte[]> record, Class<T> type) {
        return new Event<>(
                EnvelopeHeaders.read(record.headers()),
                record.key(),
                codec.decode(record.topic(), record.headers(), record.value(), type));
    }

    private KafkaConsumer<String, byte[]> consumer(String topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot send to " + record.topic(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
    }
}
