package dev.weir.drift.messaging.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.document.Documents;
import dev.weir.drift.core.document.Line;
import dev.weir.drift.core.document.Node;
import dev.weir.drift.core.door.ClientNames;
import dev.weir.drift.core.door.DoorReader;
import dev.weir.drift.core.door.Limits;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.Schemas;
import dev.weir.drift.json.JsonDocuments;
import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.ExchangeSide;
import dev.weir.events.InferenceCaptured;
import dev.weir.events.InferenceLogged;
import dev.weir.events.NamedValue;
import dev.weir.mesh.DeadLetterHeaders;
import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.Event;
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

/** Sides of inferences that nobody expects; a stream that stopped at them would meet them again. */
class OddSidesTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String EVENTS = "kserve-events";

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final PlainCodec codec = new PlainCodec();

    @TempDir
    Path state;

    private TopologyTestDriver driver;
    private boolean failing;

    @BeforeEach
    void start() {
        Clock clock = Clock.fixed(START, ZoneOffset.UTC);
        DoorReader reader = new DoorReader(
                new FailingDocuments(new JsonDocuments(new JsonDocuments.Limits(100_000, 16, 10_000, 100, 100))),
                new Schemas(Map.of()),
                new Limits(100, 100),
                ClientNames.CUSTOMARY,
                clock);
        StreamsBuilder builder = new StreamsBuilder();
        new DoorTopology(
                        reader,
                        new DoorEvents(new EventFactory("/weir/drift", clock)),
                        new DoorMetrics(metrics),
                        Map.of(Door.CLOUD_EVENTS, Pattern.compile(EVENTS)),
                        new DoorStores(BuiltInDslStoreSuppliers.IN_MEMORY, PATIENCE, PATIENCE))
                .addTo(
                        builder,
                        new StreamEvents("drift", codec, new Patience(Duration.ofMillis(1), Duration.ofMillis(1))));
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "sides-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(builder.build(), properties, START);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void eventsWithoutATimeHappenWhenTheyCome() {
        sendEvent("request", "0001-01-01T00:00:00Z", "{\"instances\": [[1.0]]}", START);
        sendEvent("response", "0001-01-01T00:00:00Z", "{\"predictions\": [2.0]}", START.plusMillis(5));

        assertThat(inferences()).singleElement().satisfies(inference -> {
            assertThat(inference.getRequestedAt()).isEqualTo(START);
            assertThat(inference.getLatencyMicros()).isEqualTo(5000);
        });
    }

    @Test
    void eventsAtAnImpossibleTimeArePutAside() {
        sendEvent("request", "1969-12-31T23:59:59Z", "{\"instances\": [[1.0]]}", START);
        sendEvent("request", "+999999999-12-31T23:59:59Z", "{\"instances\": [[1.0]]}", START);

        assertThat(deadLetters())
                .hasSize(2)
                .allSatisfy(record ->
                        assertThat(text(record, DeadLetterHeaders.REASON)).startsWith("time: "));
        assertThat(count("rejected")).isEqualTo(2);
    }

    @Test
    void sidesThatSayTimesFarApartMeet() {
        say(side(ExchangeSide.REQUEST, Instant.EPOCH));
        say(side(ExchangeSide.RESPONSE, Instant.parse("9999-12-31T23:59:59Z")));

        assertThat(inferences())
                .singleElement()
                .satisfies(inference -> assertThat(inference.getLatencyMicros()).isPositive());
    }

    @Test
    void anInferenceOfTheFutureIsWrittenWhenItsSidesMeet() {
        say(side(ExchangeSide.REQUEST, START.plus(Duration.ofDays(400))));
        say(side(ExchangeSide.RESPONSE, START));

        assertThat(driver.createOutputTopic(
                                Topics.INFERENCE_LOGGED, new StringDeserializer(), new ByteArrayDeserializer())
                        .readRecordsToList())
                .singleElement()
                .satisfies(record -> assertThat(record.getRecordTime()).isEqualTo(START));
    }

    @Test
    void aSideOfNoPossibleTimeIsPutAside() {
        say(side(ExchangeSide.REQUEST, Instant.EPOCH.minusMillis(1)));
        say(side(ExchangeSide.REQUEST, Instant.parse("+10000-01-01T00:00:00Z")));

        assertThat(deadLetters())
                .hasSize(2)
                .allSatisfy(record ->
                        assertThat(text(record, DeadLetterHeaders.REASON)).contains("no time"));
    }

    @Test
    void aSideThatIsTooLargeToMeetAnotherIsPutAside() {
        say(InferenceCaptured.newBuilder(side(ExchangeSide.REQUEST, START))
                .setInputs(List.of(new NamedValue("prompt", null, "x".repeat(400_000))))
                .build());

        assertThat(deadLetters())
                .singleElement()
                .satisfies(record ->
                        assertThat(text(record, DeadLetterHeaders.REASON)).contains("up to 400000 bytes"));
    }

    @Test
    void whateverFailsWhenARecordIsReadIsPutAside() {
        failing = true;

        sendEvent("request", "2026-03-01T12:00:00Z", "{\"instances\": [[1.0]]}", START);

        assertThat(deadLetters())
                .singleElement()
                .satisfies(record ->
                        assertThat(text(record, DeadLetterHeaders.REASON)).contains("a fault of the reader"));
    }

    private static InferenceCaptured side(ExchangeSide side, Instant seen) {
        return InferenceCaptured.newBuilder()
                .setInferenceId("r1")
                .setModel("iris")
                .setVersion("4")
                .setSide(side)
                .setDoor("seldon")
                .setInputs(List.of(new NamedValue("length", 1.0, null)))
                .setSeenAt(seen)
                .build();
    }

    private void say(InferenceCaptured side) {
        EventFactory outside = new EventFactory("/test/outside", Clock.fixed(START, ZoneOffset.UTC));
        Event<InferenceCaptured> event = outside.root(Topics.INFERENCE_CAPTURED, side.getInferenceId(), side);
        driver.createInputTopic(Topics.INFERENCE_CAPTURED, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(
                        event.key(),
                        codec.encode(Topics.INFERENCE_CAPTURED, side),
                        EnvelopeHeaders.of(event.envelope()),
                        START));
    }

    private void sendEvent(String side, String time, String body, Instant at) {
        RecordHeaders headers = new RecordHeaders();
        Map.of(
                        "ce_id",
                        "r1",
                        "ce_type",
                        "org.kubeflow.serving.inference." + side,
                        "ce_time",
                        time,
                        "ce_inferenceservicename",
                        "prices")
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        driver.createInputTopic(EVENTS, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>("r1", body.getBytes(StandardCharsets.UTF_8), headers, at));
    }

    private List<TestRecord<String, byte[]>> deadLetters() {
        return driver.createOutputTopic(
                        "inference.captured.drift.dlq", new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
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

    /** Documents that fail in a way that nobody thought of, when they are told to. */
    private final class FailingDocuments implements Documents {

        private final Documents documents;

        FailingDocuments(Documents documents) {
            this.documents = documents;
        }

        @Override
        public Node read(byte[] bytes) {
            if (failing) {
                throw new IllegalStateException("a fault of the reader");
            }
            return documents.read(bytes);
        }

        @Override
        public List<Node> readAll(byte[] bytes) {
            return documents.readAll(bytes);
        }

        @Override
        public List<Line> readLines(byte[] bytes) {
            return documents.readLines(bytes);
        }
    }
}
