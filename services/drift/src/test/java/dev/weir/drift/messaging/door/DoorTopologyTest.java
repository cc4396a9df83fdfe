package dev.weir.drift.messaging.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.door.ClientNames;
import dev.weir.drift.core.door.DoorReader;
import dev.weir.drift.core.door.Limits;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.Schemas;
import dev.weir.drift.core.inferencelog.WireMessage;
import dev.weir.drift.core.report.DoorFigures;
import dev.weir.drift.json.JsonDocuments;
import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.InferenceLogged;
import dev.weir.events.NamedValue;
import dev.weir.mesh.DeadLetterHeaders;
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
import java.util.regex.Pattern;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTopologyTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String INPUTS = "seldon.models.model.iris.inputs";
    private static final String OUTPUTS = "seldon.models.model.iris.outputs";

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final PlainCodec codec = new PlainCodec();

    @TempDir
    Path state;

    private TopologyTestDriver driver;

    @BeforeEach
    void start() {
        Clock clock = Clock.fixed(START, ZoneOffset.UTC);
        DoorReader reader = new DoorReader(
                new JsonDocuments(new JsonDocuments.Limits(100_000, 16, 10_000, 100, 100)),
                new Schemas(Map.of()),
                new Limits(100, 100),
                ClientNames.CUSTOMARY,
                clock);
        StreamsBuilder builder = new StreamsBuilder();
        new DoorTopology(
                        reader,
                        new DoorEvents(new EventFactory("/weir/drift", clock)),
                        new DoorMetrics(metrics),
                        Map.of(Door.SELDON, Pattern.compile("seldon\\..+\\.model\\..+\\.(inputs|outputs)")),
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

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void bothSidesBecomeOneInferenceForEachRow() {
        send(INPUTS, "r1", request(), START);
        send(OUTPUTS, "r1", response(), START.plusMillis(5));

        List<InferenceLogged> inferences = inferences();
        assertThat(inferences).extracting(InferenceLogged::getInferenceId).containsExactly("r1/0", "r1/1");
        InferenceLogged second = inferences.getLast();
        assertThat(second.getModel()).isEqualTo("iris");
        assertThat(second.getVersion()).isEqualTo("4");
        assertThat(second.getInputs()).containsExactly(new NamedValue("length", 2.0, null));
        assertThat(second.getPrediction()).hasValue("1");
        assertThat(second.getLatencyMicros()).isEqualTo(5000);
        assertThat(second.getRequestedAt()).isEqualTo(START);
        assertThat(count("joined")).isEqualTo(2);
    }

    @Test
    void theClientOfTheRequestIsThatOfTheInferenceAndNoInput() {
        driver.createInputTopic(INPUTS, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(
                        "r1",
                        request(),
                        new RecordHeaders().add("X-Client-Id", "ada".getBytes(StandardCharsets.UTF_8)),
                        START));
        send(OUTPUTS, "r1", response(), START.plusMillis(5));

        assertThat(inferences()).hasSize(2).allSatisfy(inference -> {
            assertThat(inference.getClient()).isEqualTo("ada");
            assertThat(inference.getInputs()).extracting(NamedValue::getName).containsExactly("length");
        });
    }

    @Test
    void aResponseMayComeFirst() {
        send(OUTPUTS, "r1", response(), START);
        send(INPUTS, "r1", request(), START.plusMillis(5));

        assertThat(inferences()).hasSize(2);
    }

    @Test
    void whatIsSentAgainIsNotTakenForNew() {
        send(INPUTS, "r1", request(), START);
        send(INPUTS, "r1", request(), START);
        send(OUTPUTS, "r1", response(), START);
        send(OUTPUTS, "r1", response(), START);

        assertThat(inferences()).hasSize(2);
        assertThat(count("repeated")).isEqualTo(4);
    }

    @Test
    void aSideThatWaitsInVainIsCountedAsLost() {
        send(INPUTS, "r1", request(), START);
        send(OUTPUTS, "r2", response(), START);

        driver.advanceWallClockTime(PATIENCE);
        driver.advanceWallClockTime(PATIENCE);

        assertThat(count("unanswered")).isEqualTo(2);
        assertThat(count("unasked")).isEqualTo(2);
        assertThat(new DoorMetrics(metrics).figures("iris")).containsExactly(new DoorFigures("seldon", 4, 0, 0, 2, 2));
        send(OUTPUTS, "r1", response(), START.plus(PATIENCE));
        assertThat(inferences()).isEmpty();
    }

    @Test
    void poisonIsPutAsideAsItCameWithItsReason() {
        byte[] garbage = {0x7f, 1, 2};

        send(INPUTS, "r1", garbage, START);

        List<TestRecord<String, byte[]>> dead = driver.createOutputTopic(
                        "inference.captured.drift.dlq", new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
        assertThat(dead).singleElement().satisfies(record -> {
            assertThat(record.value()).isEqualTo(garbage);
            assertThat(text(record, DeadLetterHeaders.TOPIC)).isEqualTo(INPUTS);
            assertThat(text(record, DeadLetterHeaders.REASON)).contains("message");
        });
        assertThat(count("rejected")).isEqualTo(1);
    }

    private static byte[] request() {
        return new WireMessage()
                .text(1, "iris_1")
                .part(
                        5,
                        new WireMessage()
                                .text(1, "length")
                                .text(2, "FP32")
                                .packed(3, 2, 1)
                                .part(5, new WireMessage().floats(6, 1f, 2f)))
                .bytes();
    }

    private static byte[] response() {
        return new WireMessage()
                .text(2, "4")
                .part(
                        5,
                        new WireMessage()
                                .text(1, "predict")
                                .text(2, "INT64")
                                .packed(3, 2)
                                .part(5, new WireMessage().packed(3, 0, 1)))
                .bytes();
    }

    private void send(String topic, String key, byte[] value, Instant at) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value, at);
    }

    private List<InferenceLogged> inferences() {
        return driver
                .createOutputTopic(Topics.INFERENCE_LOGGED, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(record ->
                        codec.decode(Topics.INFERENCE_LOGGED, record.headers(), record.value(), InferenceLogged.class))
                .toList();
    }

    private double count(String fate) {
        return metrics.find("weir.drift.door").tag("fate", fate).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static String text(TestRecord<String, byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}
