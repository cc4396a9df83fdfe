package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.InferenceLogged;
import dev.weir.events.NamedValue;
import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import dev.weir.testkit.Broker;
import dev.weir.testkit.PlainCodec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker with topics of two partitions, traffic for the stream, and what the stream says. */
final class OutsideWorld implements AutoCloseable {

    private static final List<String> TOPICS = List.of(
            "inference.logged",
            "label.observed",
            "model.published",
            "drift.measured",
            "drift.detected",
            "inference.anomaly",
            "inference.logged.drift.dlq",
            "label.observed.drift.dlq",
            "model.published.drift.dlq");

    private final PlainCodec codec = new PlainCodec();
    private final EventFactory events = new EventFactory("/test/outside", Clock.systemUTC());
    private final List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();
    private final Broker broker = Broker.start();
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));

    /** One request at a time: a new partition may refuse the first batch, take the second, and then drop the first. */
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    broker.bootstrapServers(),
                    "acks",
                    "all",
                    "max.in.flight.requests.per.connection",
                    1),
            new StringSerializer(),
            new ByteArraySerializer());

    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of(
                    "bootstrap.servers", broker.bootstrapServers(),
                    "isolation.level", "read_committed",
                    "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());

    OutsideWorld() throws ExecutionException, InterruptedException {
        admin.createTopics(TOPICS.stream()
                        .map(name -> new NewTopic(name, 2, (short) 1).configs(Map.of("retention.ms", "-1")))
                        .toList())
                .all()
                .get();
        consumer.assign(List.of(
                new TopicPartition(Topics.DRIFT_MEASURED, 0),
                new TopicPartition(Topics.DRIFT_MEASURED, 1),
                new TopicPartition(Topics.DRIFT_DETECTED, 0),
                new TopicPartition(Topics.DRIFT_DETECTED, 1),
                new TopicPartition(Topics.INFERENCE_ANOMALY, 0),
                new TopicPartition(Topics.INFERENCE_ANOMALY, 1)));
    }

    String broker() {
        return broker.bootstrapServers();
    }

    void publish() throws ExecutionException, InterruptedException {
        say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START)
                .get();
    }

    /** Says inferences, which all lie on the broker when this returns. */
    void traffic(int from, int to, double shift) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int n = from; n < to; n++) {
            sent.add(say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference("1", n, shift), Traffic.at(n)));
        }
        appended(sent);
    }

    /** Says requests that were refused to a client, as {@link #traffic} does. */
    void refused(String client, int from, int to) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int n = from; n < to; n++) {
            InferenceLogged refused = InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                    .setClient(client)
                    .setStatus(401)
                    .build();
            sent.add(say(Topics.INFERENCE_LOGGED, "i" + n, refused, Traffic.at(n)));
        }
        appended(sent);
    }

    /** Says inferences with scores, as {@link #traffic} does. */
    void scored(int from, int to) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int n = from; n < to; n++) {
            InferenceLogged inference = InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                    .setScore(0.9)
                    .build();
            sent.add(say(Topics.INFERENCE_LOGGED, "i" + n, inference, Traffic.at(n)));
        }
        appended(sent);
    }

    /** Says inferences of a client with a status, as {@link #traffic} does. */
    void asked(String client, int status, int from, int to) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int n = from; n < to; n++) {
            InferenceLogged inference = InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                    .setClient(client)
                    .setStatus(status)
                    .build();
            sent.add(say(Topics.INFERENCE_LOGGED, "i" + n, inference, Traffic.at(n)));
        }
        appended(sent);
    }

    /** Says an inference of a client, whose input is unlike all others; it may still be on its way when this returns. */
    void inputs(String client, int n, double shift) {
        InferenceLogged inference = InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                .setClient(client)
                .setInputs(List.of(
                        new NamedValue("distance", n * 37 % 100 + n / 10_000.0 + shift, null),
                        new NamedValue("carrier", null, Integer.toString(n % 4))))
                .build();
        say(Topics.INFERENCE_LOGGED, "i" + n, inference, Traffic.at(n));
    }

    /** Returns when all that was said lies on the broker. */
    void flush() {
        producer.flush();
    }

    /** Says labels, a tenth of them that the answer was wrong, as {@link #traffic} does. */
    void labels(int from, int to) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int n = from; n < to; n++) {
            sent.add(say(Topics.LABEL_OBSERVED, "i" + n, Traffic.label(n, n % 10 == 0), Traffic.at(n)));
        }
        appended(sent);
    }

    /** What was said so far, each once it is committed. */
    List<ConsumerRecord<String, byte[]>> heard() {
        consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
        return heard;
    }

    <T extends SpecificRecord> List<T> said(String topic, Class<T> type) {
        return heard().stream()
                .filter(record -> record.topic().equals(topic))
                .map(record -> codec.decode(topic, record.headers(), record.value(), type))
                .toList();
    }

    /** Members of a consumer group that have partitions. */
    long working(String group) {
        try {
            ConsumerGroupDescription described =
                    admin.describeConsumerGroups(List.of(group)).all().get().get(group);
            return described.members().stream()
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .count();
        } catch (ExecutionException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
        admin.close();
        broker.close();
    }

    private static void appended(List<Future<RecordMetadata>> sent) throws ExecutionException, InterruptedException {
        for (Future<RecordMetadata> each : sent) {
            assertThat(each.get().hasOffset()).as("it was appended").isTrue();
        }
    }

    private Future<RecordMetadata> say(String topic, String key, SpecificRecord data, Instant at) {
        Event<SpecificRecord> event = events.root(EventId.named(new UUID(0, 0), topic + "/" + key), topic, key, data);
        return producer.send(new ProducerRecord<>(
                topic, null, at.toEpochMilli(), key, codec.encode(topic, data), EnvelopeHeaders.of(event.envelope())));
    }
}
