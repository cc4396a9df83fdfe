package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.drift.core.window.WindowRule;
import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.DriftMeasured;
import dev.weir.events.InferenceLogged;
import dev.weir.events.LabelObserved;
import dev.weir.events.PerformanceEstimate;
import dev.weir.mesh.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformanceTest {

    @TempDir
    Path state;

    @Test
    void accuracyIsEstimatedWithoutLabelsAndReconciledWhenTheyCome() {
        try (Bench bench = new Bench(state)) {
            publish(bench);
            answers(bench, 0, 100, 0.9);
            PerformanceEstimate before = own(bench.measured().getFirst());

            labels(bench, 0, 100, 5);
            answers(bench, 100, 200, 0.7);

            DriftMeasured next = bench.measured().getFirst().data();
            assertThat(before.getMetric()).isEqualTo("accuracy");
            assertThat(before.getMethod()).isEqualTo("cbpe");
            assertThat(before.getEstimated()).isCloseTo(0.9, within(1e-9));
            assertThat(before.getRealized()).isEmpty();
            assertThat(next.getPerformance()).hasSize(2);
            assertThat(next.getPerformance().getFirst().getEstimated()).isCloseTo(0.7, within(1e-9));
            assertThat(next.getPerformance().getLast()).satisfies(earlier -> {
                assertThat(earlier.getSequence()).contains(0L);
                assertThat(earlier.getLabelled()).isEqualTo(100);
                assertThat(earlier.getRealized()).contains(0.8);
            });
        }
    }

    /** Windows of ten, of which only the newest thirty are kept apart. */
    @Test
    void aLabelThatComesLateReachesAWindowOfLongAgo() {
        try (Bench bench = new Bench(state, Terms.COUNTED.with(new WindowRule.Count(10)))) {
            publish(bench);
            answers(bench, 0, 450, 0.9);
            bench.measured();

            labels(bench, 0, 10, 5);
            answers(bench, 450, 470, 0.9);

            assertThat(earlier(bench)).singleElement().satisfies(earlier -> {
                assertThat(earlier.getLabelled()).isEqualTo(10);
                assertThat(earlier.getRealized()).contains(0.8);
            });
        }
    }

    @Test
    void aLabelReachesAllSlidingWindowsThatHoldItsInference() {
        WindowRule sliding = new WindowRule.Sliding(Duration.ofMinutes(1), Duration.ofSeconds(20));
        try (Bench bench = new Bench(state, Terms.COUNTED.with(sliding))) {
            publish(bench);
            answers(bench, 0, 121, 0.9);
            bench.measured();

            labels(bench, 70, 71, 1);
            answers(bench, 121, 142, 0.9);

            assertThat(earlier(bench))
                    .filteredOn(estimate -> estimate.getLabelled() == 1)
                    .extracting(estimate -> estimate.getSequence().orElseThrow())
                    .containsExactly(3L, 4L);
        }
    }

    @Test
    void aClassifierThatIsTooSureIsEstimatedAsItsLabelsTell() {
        try (Bench bench = new Bench(state)) {
            publish(bench);
            answers(bench, 0, 300, 0.99);
            assertThat(own(bench.measured().getFirst()).getEstimated()).isCloseTo(0.99, within(1e-9));

            labels(bench, 0, 300, 5);
            answers(bench, 300, 400, 0.99);

            PerformanceEstimate estimate = own(bench.measured().getFirst());
            assertThat(estimate.getMethod()).isEqualTo("cbpe/isotonic");
            assertThat(estimate.getEstimated()).isCloseTo(0.8, within(0.01));
        }
    }

    private static List<PerformanceEstimate> earlier(Bench bench) {
        return bench.measured().stream()
                .flatMap(event -> event.data().getPerformance().stream())
                .filter(estimate -> estimate.getSequence().isPresent())
                .toList();
    }

    @Test
    void aBinaryClassifierHasMoreMetrics() {
        try (Bench bench = new Bench(state, Terms.COUNTED.positive("late"))) {
            publish(bench);

            answers(bench, 0, 100, 0.9);

            assertThat(bench.measured().getFirst().data().getPerformance())
                    .extracting(PerformanceEstimate::getMetric)
                    .contains("accuracy", "precision", "recall", "f1", "roc_auc");
        }
    }

    @Test
    void theLossOfARegressionIsLearnedFromLabelsAndThenExpected() {
        try (Bench bench = new Bench(state)) {
            publish(bench);
            regress(bench, 0, 200, 0);
            for (int n = 0; n < 200; n++) {
                double truth = 10 + distance(n, 0) / 10.0;
                LabelObserved label = LabelObserved.newBuilder(Traffic.label(n, false))
                        .setLabel(Double.toString(truth))
                        .build();
                bench.say(Topics.LABEL_OBSERVED, "i" + n, label, Traffic.at(n).plusSeconds(3600));
            }
            bench.measured();

            regress(bench, 200, 300, 100);

            PerformanceEstimate estimate = own(bench.measured().getFirst());
            assertThat(estimate.getMetric()).isEqualTo("mean_absolute_error");
            assertThat(estimate.getMethod()).isEqualTo("dle");
            assertThat(estimate.getEstimated()).isCloseTo(24.95, within(0.05));
        }
    }

    private static PerformanceEstimate own(Event<DriftMeasured> event) {
        return event.data().getPerformance().stream()
                .filter(estimate -> estimate.getSequence().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static void publish(Bench bench) {
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
    }

    private static void answers(Bench bench, int from, int to, double score) {
        for (int n = from; n < to; n++) {
            say(
                    bench,
                    n,
                    InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                            .setScore(score)
                            .build());
        }
    }

    private static void regress(Bench bench, int from, int to, double shift) {
        for (int n = from; n < to; n++) {
            say(
                    bench,
                    n,
                    InferenceLogged.newBuilder(Traffic.inference("1", n, shift))
                            .setPrediction(null)
                            .setScore(0.0)
                            .build());
        }
    }

    private static double distance(int n, double shift) {
        return n * 37 % 100 + shift;
    }

    private static void say(Bench bench, int n, InferenceLogged inference) {
        bench.say(Topics.INFERENCE_LOGGED, "i" + n, inference, Traffic.at(n));
    }

    /** Labels of which every {@code nth} shows an error. */
    private static void labels(Bench bench, int from, int to, int nth) {
        for (int n = from; n < to; n++) {
            bench.say(
                    Topics.LABEL_OBSERVED,
                    "i" + n,
                    Traffic.label(n, n % nth == 0),
                    Traffic.at(n).plusSeconds(3600));
        }
    }
}
