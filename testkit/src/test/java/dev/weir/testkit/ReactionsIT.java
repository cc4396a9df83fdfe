package dev.weir.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.events.ModelApproved;
import dev.weir.events.ModelRejected;
import dev.weir.mesh.DeadLetterHeaders;
import dev.weir.mesh.DeadLetters;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.EventPublisher;
import dev.weir.mesh.Patience;
import dev.weir.mesh.Reactions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ReactionsIT {

    private static final String TOPIC = "model.approved";
    private static final String DEAD_LETTERS = "model.approved.registry.dlq";

    private final SchemaRegistryServer registry = SchemaRegistryServer.launchInBackground();
    private final Broker broker = Broker.start();
    private final Patience patience = new Patience(Duration.ofMillis(20), Duration.ofMillis(200));
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final AtomicBoolean running = new AtomicBoolean(true);
    private MeshClient client;
    private Thread service;

    @BeforeEach
    void start() {
        MeshParts.createTopics(broker.bootstrapServers());
        registry.awaitReady();
        client = new MeshClient(broker.bootstrapServers(), registry.url());
    }

    @AfterEach
    void stop() throws InterruptedException {
        running.set(false);
        service.join();
        client.close();
        broker.close();
        registry.close();
    }

    @Test
    void duringASchemaRegistryOutageNothingIsDeadLetteredAndOrderIsKept() throws Exception {
        List<String> said = IntStream.range(0, 20)
                .mapToObj(version -> approve(version).id().toString())
                .toList();
        registry.kill();

        service = Thread.ofVirtual().start(this::consume);
        while (!patience.waiting().iterator().hasNext()) {
            TimeUnit.MILLISECONDS.timedJoin(service, 10);
        }
        assertThat(heard).isEmpty();
        registry.restart();

        assertThat(said).isEqualTo(hear(said.size()));
        assertThat(client.count(DEAD_LETTERS)).isZero();
    }

    @Test
    void aPoisonousRecordIsPutAsideWithItsBytesAndTheNextOneIsHandled() throws Exception {
        byte[] poison = "not avro at all".getBytes(StandardCharsets.UTF_8);
        client.sendBytes(TOPIC, "flights", poison);
        Event<ModelApproved> next = approve(1);

        service = Thread.ofVirtual().start(this::consume);

        assertThat(hear(1)).containsExactly(next.id().toString());
        ConsumerRecord<String, byte[]> letter = client.awaitRecord(DEAD_LETTERS, record -> true);
        assertThat(letter.value()).isEqualTo(poison);
        assertThat(letter.key()).isEqualTo("flights");
        assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo(TOPIC);
        assertThat(header(letter, DeadLetterHeaders.REASON)).contains("not in the Confluent wire format");
    }

    @Test
    void aRecordOfAnotherTypeIsPoison() throws Exception {
        client.sendBytes(TOPIC, "flights", client.codec().encode("model.rejected", rejected()));

        service = Thread.ofVirtual().start(this::consume);

        ConsumerRecord<String, byte[]> letter = client.awaitRecord(DEAD_LETTERS, record -> true);
        assertThat(header(letter, DeadLetterHeaders.REASON)).contains("ModelRejected");
    }

    private Event<ModelApproved> approve(int version) {
        ModelApproved approved = ModelApproved.newBuilder()
                .setModel("flights")
                .setVersion(Integer.toString(version))
                .setApprover("ada")
                .setApprovedAt(Instant.EPOCH.plus(version, ChronoUnit.SECONDS))
                .build();
        return client.say(TOPIC, "flights", approved);
    }

    private static ModelRejected rejected() {
        return ModelRejected.newBuilder()
                .setModel("flights")
                .setVersion("1")
                .setApprover("ada")
                .setRejectedAt(Instant.EPOCH)
                .build();
    }

    /** A consumer as a service has it, less the framework: poll, react, commit. */
    private void consume() {
        EventCodec codec = new EventCodec(registry.url(), Map.of());
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer());
                KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                broker.bootstrapServers(),
                                "group.id",
                                "registry",
                                "auto.offset.reset",
                                "earliest",
                                "enable.auto.commit",
                                false),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            DeadLetters deadLetters =
                    new DeadLetters("registry", new EventPublisher(producer, codec), new SimpleMeterRegistry());
            Reactions reactions =
                    new Reactions(codec, patience, deadLetters, new SimpleMeterRegistry(), OpenTelemetry.noop());
            consumer.subscribe(List.of(TOPIC));
            while (running.get()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(50))) {
                    reactions.react(
                            record,
                            ModelApproved.class,
                            event -> heard.add(event.id().toString()));
                }
                consumer.commitSync();
            }
        }
    }

    private List<String> hear(int count) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        while (ids.size() < count) {
            ids.add(heard.take());
        }
        return ids;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
