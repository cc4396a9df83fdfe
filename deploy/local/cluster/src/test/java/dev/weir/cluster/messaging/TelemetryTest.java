package dev.weir.cluster.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cluster.inference.Answer;
import dev.weir.cluster.inference.Caller;
import dev.weir.cluster.inference.Inference;
import dev.weir.cluster.inference.InputTensor;
import dev.weir.cluster.inference.ServedModel;
import dev.weir.cluster.inference.ServingTable;
import dev.weir.cluster.inference.SignedModels;
import dev.weir.cluster.workload.Workload;
import dev.weir.cluster.workload.Workloads;
import dev.weir.events.InferenceLogged;
import dev.weir.events.Measure;
import dev.weir.events.UsageKind;
import dev.weir.events.UsageRecorded;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelemetryTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final UUID EVENT = new UUID(1, 2);
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @TempDir
    Path folder;

    private final List<Outgoing> sent = new CopyOnWriteArrayList<>();
    private Instant now = START;
    private Telemetry telemetry;
    private ServingTable models;
    private Workload workload;

    @BeforeEach
    void serve() {
        telemetry = new Telemetry("local", new Recorder(), () -> EVENT, () -> now, new AtomicLong());
        SignedModels signed = new SignedModels(folder);
        models = new ServingTable(signed.loader(), telemetry);
        workload = signed.classifier("1", 1);
        models.serve(Workloads.overlay(), workload);
    }

    @Test
    void anAnsweredRowIsLogged() throws InterruptedException {
        answer("req-1", "00-not-a-trace");
        telemetry.close();

        Outgoing event = sent.getFirst();
        InferenceLogged logged = (InferenceLogged) event.value();
        assertThat(event.topic()).isEqualTo("inference.logged");
        assertThat(event.key()).isEqualTo("req-1");
        assertThat(event.context()).isEqualTo(new EventContext(EVENT, START, "run-1", ""));
        assertThat(logged.getModel()).isEqualTo("delays");
        assertThat(logged.getVersion()).isEqualTo("1");
        assertThat(logged.getDeploymentId()).isEqualTo("deployment-1");
        assertThat(logged.getEnvironment()).isEqualTo("staging");
        assertThat(logged.getInputs()).extracting("name").containsExactly("speed", "mass");
        assertThat(logged.getOutputs()).extracting("name").containsExactly("calm", "strike");
        assertThat(logged.getPrediction()).contains("strike");
        assertThat(logged.getScore().orElseThrow()).isGreaterThan(0.5);
        assertThat(logged.getLatencyMicros()).isEqualTo(2_000);
    }

    @Test
    void aClientsTraceIsContinued() throws InterruptedException {
        answer("req-1", TRACE);
        telemetry.close();

        assertThat(new String(
                        CloudEventHeaders.of("/weir/cluster/local", sent.getFirst())
                                .lastHeader("traceparent")
                                .value(),
                        StandardCharsets.UTF_8))
                .isEqualTo(TRACE);
    }

    @Test
    void eachIntervalIsMeteredOnce() throws InterruptedException {
        answer("req-1", "");
        now = START.plusSeconds(10);
        telemetry.meter();
        now = START.plusSeconds(12);
        models.close();
        telemetry.close();

        List<UsageRecorded> usage = usage();
        assertThat(usage).extracting(UsageRecorded::getStart).containsExactly(START, START.plusSeconds(10));
        assertThat(usage)
                .extracting(UsageRecorded::getEnd)
                .containsExactly(START.plusSeconds(10), START.plusSeconds(12));
        assertThat(usage).extracting(UsageRecorded::getUsageId).doesNotHaveDuplicates();
        assertThat(quantity(usage.get(0), UsageKind.REQUESTS)).isEqualTo(1);
        assertThat(quantity(usage.get(0), UsageKind.CPU_SECONDS)).isEqualTo(5e-6);
        assertThat(quantity(usage.get(1), UsageKind.REQUESTS)).isZero();
        assertThat(usage.getFirst().getResource()).isEqualTo("local/weir-staging/delays");
    }

    @Test
    void memoryIsTheModelsSizeTimesTheTime() throws InterruptedException {
        long bytes = models.find("delays").map(ServedModel::bytes).orElseThrow();
        now = START.plusSeconds(10);
        telemetry.close();

        assertThat(quantity(usage().getFirst(), UsageKind.MEMORY_GIB_SECONDS))
                .isEqualTo(bytes / (double) (1L << 30) * 10);
        models.close();
    }

    @Test
    void theIdOfAUsageDependsOnDeploymentAndStartAlone() {
        UsageEvents events = new UsageEvents("local");
        Instant end = START.plusSeconds(10);

        Outgoing first = events.event(new Usage(workload, START, end, 1, 1, 1));
        Outgoing again = events.event(new Usage(workload, START, end.plusSeconds(1), 2, 2, 1));
        Outgoing later = events.event(new Usage(workload, end, end.plusSeconds(1), 2, 2, 1));

        assertThat(again.context().id()).isEqualTo(first.context().id());
        assertThat(later.context().id()).isNotEqualTo(first.context().id());
        models.close();
    }

    private void answer(String id, String traceparent) {
        Answer answer = models.find("delays")
                .orElseThrow()
                .answer(List.of(new InputTensor("input", List.of(1L, 2L), new float[] {1, 1})))
                .orElseThrow();
        Inference inference = new Inference(
                id,
                workload,
                answer.inputs().getFirst(),
                answer.predictions().getFirst(),
                new Caller("tower", traceparent),
                START,
                Duration.ofMillis(2));
        telemetry.answered(List.of(inference), 5_000);
    }

    private List<UsageRecorded> usage() {
        return sent.stream()
                .map(Outgoing::value)
                .filter(UsageRecorded.class::isInstance)
                .map(UsageRecorded.class::cast)
                .toList();
    }

    private static double quantity(UsageRecorded usage, UsageKind kind) {
        return usage.getMeasures().stream()
                .filter(measure -> measure.getKind() == kind)
                .mapToDouble(Measure::getQuantity)
                .sum();
    }

    private final class Recorder implements RecordSink {

        @Override
        public void send(Outgoing event) {
            sent.add(event);
        }

        @Override
        public long close(Duration limit) {
            return 0;
        }
    }
}
