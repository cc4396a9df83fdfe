package dev.weir.drift.messaging.door;

import static dev.weir.drift.messaging.door.DoorBench.PATIENCE;
import static dev.weir.drift.messaging.door.DoorBench.START;
import static dev.weir.drift.messaging.door.DoorBench.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.WireMessage;
import dev.weir.drift.core.report.DoorFigures;
import dev.weir.events.InferenceLogged;
import dev.weir.events.NamedValue;
import dev.weir.mesh.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTopologyTest {

    private static final String INPUTS = "seldon.models.model.iris.inputs";
    private static final String OUTPUTS = "seldon.models.model.iris.outputs";

    @TempDir
    Path state;

    private DoorBench bench;

    @BeforeEach
    void start() {
        bench = new DoorBench(
                state,
                Map.of(Door.SELDON, Pattern.compile("seldon\\..+\\.model\\..+\\.(inputs|outputs)")),
                documents -> documents);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void bothSidesBecomeOneInferenceForEachRow() {
        send(INPUTS, "r1", request(), START);
        send(OUTPUTS, "r1", response(), START.plusMillis(5));

        List<InferenceLogged> inferences = bench.inferences();
        assertThat(inferences).extracting(InferenceLogged::getInferenceId).containsExactly("r1/0", "r1/1");
        InferenceLogged second = inferences.getLast();
        assertThat(second.getModel()).isEqualTo("iris");
        assertThat(second.getVersion()).isEqualTo("4");
        assertThat(second.getInputs()).containsExactly(new NamedValue("length", 2.0, null));
        assertThat(second.getPrediction()).hasValue("1");
        assertThat(second.getLatencyMicros()).isEqualTo(5000);
        assertThat(second.getRequestedAt()).isEqualTo(START);
        assertThat(bench.count("joined")).isEqualTo(2);
    }

    @Test
    void theClientOfTheRequestIsThatOfTheInferenceAndNoInput() {
        bench.send(
                INPUTS,
                "r1",
                request(),
                new RecordHeaders().add("X-Client-Id", "ada".getBytes(StandardCharsets.UTF_8)),
                START);
        send(OUTPUTS, "r1", response(), START.plusMillis(5));

        assertThat(bench.inferences()).hasSize(2).allSatisfy(inference -> {
            assertThat(inference.getClient()).isEqualTo("ada");
            assertThat(inference.getInputs()).extracting(NamedValue::getName).containsExactly("length");
        });
    }

    @Test
    void aResponseMayComeFirst() {
        send(OUTPUTS, "r1", response(), START);
        send(INPUTS, "r1", request(), START.plusMillis(5));

        assertThat(bench.inferences()).hasSize(2);
    }

    @Test
    void whatIsSentAgainIsNotTakenForNew() {
        send(INPUTS, "r1", request(), START);
        send(INPUTS, "r1", request(), START);
        send(OUTPUTS, "r1", response(), START);
        send(OUTPUTS, "r1", response(), START);

        assertThat(bench.inferences()).hasSize(2);
        assertThat(bench.count("repeated")).isEqualTo(4);
    }

    @Test
    void aSideThatWaitsInVainIsCountedAsLost() {
        send(INPUTS, "r1", request(), START);
        send(OUTPUTS, "r2", response(), START);

        bench.driver.advanceWallClockTime(PATIENCE);
        bench.driver.advanceWallClockTime(PATIENCE);

        assertThat(bench.count("unanswered")).isEqualTo(2);
        assertThat(bench.count("unasked")).isEqualTo(2);
        assertThat(new DoorMetrics(bench.metrics).figures("iris"))
                .containsExactly(new DoorFigures("seldon", 4, 0, 0, 2, 2));
        send(OUTPUTS, "r1", response(), START.plus(PATIENCE));
        assertThat(bench.inferences()).isEmpty();
    }

    @Test
    void poisonIsPutAsideAsItCameWithItsReason() {
        byte[] garbage = {0x7f, 1, 2};

        send(INPUTS, "r1", garbage, START);

        assertThat(bench.deadLetters()).singleElement().satisfies(record -> {
            assertThat(record.value()).isEqualTo(garbage);
            assertThat(text(record, DeadLetterHeaders.TOPIC)).isEqualTo(INPUTS);
            assertThat(text(record, DeadLetterHeaders.REASON)).contains("message");
        });
        assertThat(bench.count("rejected")).isEqualTo(1);
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
        bench.send(topic, key, value, new RecordHeaders(), at);
    }
}
