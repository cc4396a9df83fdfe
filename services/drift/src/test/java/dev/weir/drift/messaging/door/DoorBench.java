package dev.weir.drift.messaging.door;

import dev.weir.drift.core.document.Documents;
import dev.weir.drift.core.door.ClientNames;
import dev.weir.drift.core.door.DoorReader;
import dev.weir.drift.core.door.Limits;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.Schemas;
import dev.weir.drift.json.JsonDocuments;
import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.InferenceLogged;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.Patience;
import dev.weir.mesh.streams.StreamEvents;
import dev.weir.testkit.PlainCodec;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.apache.kafka.streams.test.TestRecord;

/** The doors of foreign topics alone, without a broker. */
final class DoorBench implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(START, ZoneOffset.UTC);
    static final Duration PATIENCE = Duration.ofMinutes(10);

    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final PlainCodec codec = new PlainCodec();
    final TopologyTestDriver driver;

    /** @param reading stands before what reads documents */
    DoorBench(Path state, Map<Door, Pattern> topics, UnaryOperator<Documents> reading) {
        DoorReader reader = new DoorReader(
                reading.apply(new JsonDocuments(new JsonDocuments.Limits(100_000, 16, 10_000, 100, 100))),
                new Schemas(Map.of()),
                new Limits(100, 100),
                ClientNames.CUSTOMARY,
                CLOCK);
        StreamsBuilder builder = new StreamsBuilder();
        new DoorTopology(
                        reader,
                        new DoorEvents(new EventFactory("/weir/drift", CLOCK)),
                        new DoorMetrics(metrics),
                        topics,
                        new DoorStores(BuiltInDslStoreSuppliers.IN_MEMORY, PATIENCE, PATIENCE))
                .addTo(
                        builder,
                        new StreamEvents("drift", codec, new Patience(Duration.ofMillis(1), Duration.ofMillis(1))));
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "doors-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(builder.build(), properties, START);
    }

    void send(String topic, String key, byte[] value, Headers headers, Instant at) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, value, headers, at));
    }

    List<InferenceLogged> inferences() {
        return records(Topics.INFERENCE_LOGGED).stream()
                .map(record ->
                        codec.decode(Topics.INFERENCE_LOGGED, record.headers(), record.value(), InferenceLogged.class))
                .toList();
    }

    List<TestRecord<String, byte[]>> deadLetters() {
        return records("inference.captured.drift.dlq");
    }

    List<TestRecord<String, byte[]>> records(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    double count(String fate) {
        return metrics.find("weir.drift.door").tag("fate", fate).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    static String text(TestRecord<String, byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        driver.close();
    }
}
