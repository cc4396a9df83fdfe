package dev.weir.drift.messaging.door;

import static dev.weir.drift.messaging.door.DoorBench.START;
import static dev.weir.drift.messaging.door.DoorBench.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.document.Documents;
import dev.weir.drift.core.document.Line;
import dev.weir.drift.core.document.Node;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.ExchangeSide;
import dev.weir.events.InferenceCaptured;
import dev.weir.events.NamedValue;
import dev.weir.mesh.DeadLetterHeaders;
import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sides of inferences that nobody expects; a stream that stopped at them would meet them again. */
class OddSidesTest {

    private static final String EVENTS = "kserve-events";

    @TempDir
    Path state;

    private DoorBench bench;
    private boolean failing;

    @BeforeEach
    void start() {
        bench = new DoorBench(state, Map.of(Door.CLOUD_EVENTS, Pattern.compile(EVENTS)), FailingDocuments::new);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void eventsWithoutATimeHappenWhenTheyCome() {
        sendEvent("request", "0001-01-01T00:00:00Z", "{\"instances\": [[1.0]]}", START);
        sendEvent("response", "0001-01-01T00:00:00Z", "{\"predictions\": [2.0]}", START.plusMillis(5));

        assertThat(bench.inferences()).singleElement().satisfies(inference -> {
            assertThat(inference.getRequestedAt()).isEqualTo(START);
            assertThat(inference.getLatencyMicros()).isEqualTo(5000);
        });
    }

    @Test
    void eventsAtAnImpossibleTimeArePutAside() {
        sendEvent("request", "1969-12-31T23:59:59Z", "{\"instances\": [[1.0]]}", START);
        sendEvent("request", "+999999999-12-31T23:59:59Z", "{\"instances\": [[1.0]]}", START);

        assertThat(bench.deadLetters())
                .hasSize(2)
                .allSatisfy(record ->
                        assertThat(text(record, DeadLetterHeaders.REASON)).startsWith("time: "));
        assertThat(bench.count("rejected")).isEqualTo(2);
    }

    @Test
    void sidesThatSayTimesFarApartMeet() {
        say(side(ExchangeSide.REQUEST, Instant.EPOCH));
        say(side(ExchangeSide.RESPONSE, Instant.parse("9999-12-31T23:59:59Z")));

        assertThat(bench.inferences())
                .singleElement()
                .satisfies(inference -> assertThat(inference.getLatencyMicros()).isPositive());
    }

    @Test
    void anInferenceOfTheFutureIsWrittenWhenItsSidesMeet() {
        say(side(ExchangeSide.REQUEST, START.plus(Duration.ofDays(400))));
        say(side(ExchangeSide.RESPONSE, START));

        assertThat(bench.records(Topics.INFERENCE_LOGGED))
                .singleElement()
                .satisfies(record -> assertThat(record.getRecordTime()).isEqualTo(START));
    }

    @Test
    void aSideOfNoPossibleTimeIsPutAside() {
        say(side(ExchangeSide.REQUEST, Instant.EPOCH.minusMillis(1)));
        say(side(ExchangeSide.REQUEST, Instant.parse("+10000-01-01T00:00:00Z")));

        assertThat(bench.deadLetters())
                .hasSize(2)
                .allSatisfy(record ->
                        assertThat(text(record, DeadLetterHeaders.REASON)).contains("no time"));
    }

    @Test
    void aSideThatIsTooLargeToMeetAnotherIsPutAside() {
        say(InferenceCaptured.newBuilder(side(ExchangeSide.REQUEST, START))
                .setInputs(List.of(new NamedValue("prompt", null, "x".repeat(400_000))))
                .build());

        assertThat(bench.deadLetters())
                .singleElement()
                .satisfies(record ->
                        assertThat(text(record, DeadLetterHeaders.REASON)).contains("up to 400000 bytes"));
    }

    @Test
    void whateverFailsWhenARecordIsReadIsPutAside() {
        failing = true;

        sendEvent("request", "2026-03-01T12:00:00Z", "{\"instances\": [[1.0]]}", START);

        assertThat(bench.deadLetters())
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
        EventFactory outside = new EventFactory("/test/outside", DoorBench.CLOCK);
        Event<InferenceCaptured> event = outside.root(Topics.INFERENCE_CAPTURED, side.getInferenceId(), side);
        bench.send(
                Topics.INFERENCE_CAPTURED,
                event.key(),
                bench.codec.encode(Topics.INFERENCE_CAPTURED, side),
                EnvelopeHeaders.of(event.envelope()),
                START);
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
        bench.send(EVENTS, "r1", body.getBytes(StandardCharsets.UTF_8), headers, at);
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
