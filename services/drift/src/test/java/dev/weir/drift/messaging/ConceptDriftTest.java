package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftKind;
import dev.weir.events.DriftRecommendation;
import dev.weir.mesh.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConceptDriftTest {

    @TempDir
    Path state;

    private Bench bench;

    @BeforeEach
    void start() {
        bench = new Bench(state);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void lateLabelsShowConceptDriftEvenWithoutAProfile() {
        inferences(0, 1000);

        labels(0, 500, 10);
        labels(500, 1000, 2);

        List<Event<DriftDetected>> detected = bench.detected();
        assertThat(detected).hasSize(1);
        DriftDetected drift = detected.getFirst().data();
        assertThat(drift.getKind()).isEqualTo(DriftKind.CONCEPT);
        assertThat(drift.getDetector()).isEqualTo("likelihood-scan");
        assertThat(drift.getRecommendation()).isEqualTo(DriftRecommendation.RETRAIN);
        assertThat(drift.getErrorRateBefore())
                .hasValueSatisfying(rate -> assertThat(rate).isBetween(0.09, 0.12));
        assertThat(drift.getErrorRateAfter())
                .hasValueSatisfying(rate -> assertThat(rate).isBetween(0.3, 0.6));
        assertThat(Traffic.at(500)).isBetween(drift.getOnsetEarliest(), drift.getOnsetLatest());
        assertThat(drift.getWindow().getEnd()).isEqualTo(Traffic.at(999));
    }

    @Test
    void aModelThatGetsBetterIsNoAlarm() {
        inferences(0, 1000);

        labels(0, 500, 2);
        labels(500, 1000, 20);

        assertThat(bench.detected()).isEmpty();
    }

    @Test
    void aLabelThatComesFirstWaitsForItsInference() {
        labels(0, 100, 4);

        inferences(0, 100);

        assertThat(bench.measured()).singleElement().satisfies(event -> {
            assertThat(event.data().getLabelled()).isEqualTo(90);
            assertThat(event.data().getErrorRate())
                    .hasValueSatisfying(rate -> assertThat(rate).isBetween(0.24, 0.26));
        });
    }

    @Test
    void onlyTheFirstLabelOfAnInferenceCounts() {
        inferences(0, 50);
        labels(0, 50, 1);
        labels(0, 50, 1);
        inferences(50, 100);

        assertThat(bench.measured())
                .singleElement()
                .satisfies(event -> assertThat(event.data().getLabelled()).isEqualTo(50));
        assertThat(bench.metrics
                        .get("weir.drift.labels")
                        .tag("fate", "repeated")
                        .counter()
                        .count())
                .isEqualTo(50);
    }

    @Test
    void aLabelThatComesTooLateIsNotJoined() {
        inferences(0, 1);
        bench.say(
                Topics.LABEL_OBSERVED,
                "i0",
                Traffic.label(0, true),
                Traffic.at(0).plus(Bench.PATIENCE).plus(Duration.ofDays(1)));

        assertThat(bench.metrics
                        .get("weir.drift.labels")
                        .tag("fate", "waiting")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private void inferences(int from, int to) {
        for (int n = from; n < to; n++) {
            bench.say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference("1", n, 0), Traffic.at(n));
        }
    }

    /** Labels of which every {@code nth} shows an error. */
    private void labels(int from, int to, int nth) {
        for (int n = from; n < to; n++) {
            bench.say(
                    Topics.LABEL_OBSERVED,
                    "i" + n,
                    Traffic.label(n, n % nth == 0),
                    Traffic.at(n).plusSeconds(3600));
        }
    }
}
