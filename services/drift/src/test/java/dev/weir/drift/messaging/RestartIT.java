package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weir.events.DriftDetected;
import dev.weir.events.DriftKind;
import dev.weir.events.DriftMeasured;
import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import dev.weir.testkit.Broker;
import dev.weir.testkit.PlainCodec;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stream is killed in the midst of traffic and begins again elsewhere, with nothing but what Kafka has. */
class RestartIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> TOPICS = List.of(
            "inference.logged",
            "label.observed",
            "model.published",
            "drift.measured",
            "drift.detected",
            "inference.logged.drift.dlq",
            "label.observed.drift.dlq",
            "model.published.drift.dlq");

    @TempDir
    Path state;

    private final PlainCodec codec = new PlainCodec();
    private final EventFactory events = new EventFactory("/test/outside", Clock.systemUTC());

    @Test
    void aStreamThatWasKilledLosesNothingAndSaysNothingTwice() throws Exception {
        try (Broker broker = Broker.start();
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
                KafkaProducer<String, byte[]> producer = producer(broker);
                KafkaConsumer<String, byte[]> consumer = consumer(broker)) {
            admin.createTopics(TOPICS.stream()
                            .map(name -> new NewTopic(name, 2, (short) 1).configs(Map.of("retention.ms", "-1")))
                            .toList())
                    .all()
                    .get();
            say(producer, Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
            List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();
            consumer.assign(partitions());

            try (StreamProcess first = StreamProcess.start(broker.bootstrapServers(), state.resolve("first"))) {
                traffic(producer, 0, 350, 0);
                await().atMost(PATIENCE).until(() -> hear(consumer, heard) >= 2);
                traffic(producer, 350, 450, 40);
                first.kill();
            }
            traffic(producer, 450, 1000, 40);
            try (StreamProcess second = StreamProcess.start(broker.bootstrapServers(), state.resolve("second"))) {
                traffic(producer, 2000, 2040, 40);
                await().atMost(PATIENCE).until(() -> hear(consumer, heard) >= 11);
            }

            List<DriftMeasured> windows = said(heard, Topics.DRIFT_MEASURED, DriftMeasured.class);
            assertThat(heard)
                    .extracting(record -> EnvelopeHeaders.read(record.headers()).id())
                    .doesNotHaveDuplicates();
            assertThat(windows)
                    .extracting(window -> window.getWindow().getSampleSize())
                    .containsExactly(100L, 100L, 100L, 100L, 100L, 100L, 100L, 100L, 100L, 100L);
            assertThat(windows)
                    .extracting(window -> window.getSequence().orElseThrow())
                    .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
            assertThat(said(heard, Topics.DRIFT_DETECTED, DriftDetected.class))
                    .extracting(DriftDetected::getKind)
                    .containsExactly(DriftKind.DATA);
        }
    }

    private void traffic(KafkaProducer<String, byte[]> producer, int from, int to, double shift) {
        for (int n = from; n < to; n++) {
            say(producer, Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference("1", n, shift), Traffic.at(n));
        }
        producer.flush();
    }

    private void say(
            KafkaProducer<String, byte[]> producer, String topic, String key, SpecificRecord data, Instant at) {
        Event<SpecificRecord> event = events.root(EventId.named(new UUID(0, 0), topic + "/" + key), topic, key, data);
        producer.send(new ProducerRecord<>(
                topic, null, at.toEpochMilli(), key, codec.encode(topic, data), EnvelopeHeaders.of(event.envelope())));
    }

    private static long hear(KafkaConsumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> heard) {
        consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
        return heard.size();
    }

    private <T extends SpecificRecord> List<T> said(
            List<ConsumerRecord<String, byte[]>> heard, String topic, Class<T> type) {
        return heard.stream()
                .filter(record -> record.topic().equals(topic))
                .map(record -> codec.decode(topic, record.headers(), record.value(), type))
                .toList();
    }

    private static List<TopicPartition> partitions() {
        return List.of(
                new TopicPartition(Topics.DRIFT_MEASURED, 0),
                new TopicPartition(Topics.DRIFT_MEASURED, 1),
                new TopicPartition(Topics.DRIFT_DETECTED, 0),
                new TopicPartition(Topics.DRIFT_DETECTED, 1));
    }

    private static KafkaProducer<String, byte[]> producer(Broker broker) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static KafkaConsumer<String, byte[]> consumer(Broker broker) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", broker.bootstrapServers(),
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
