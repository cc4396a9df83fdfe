package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.window.WindowRule;
import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.DriftMeasured;
import dev.weir.events.FeatureDistribution;
import dev.weir.events.InferenceLogged;
import dev.weir.events.ReferenceKind;
import dev.weir.mesh.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventTimeWindowTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Terms TUMBLING =
            Terms.COUNTED.with(new WindowRule.Tumbling(MINUTE)).passingOn(1_000);

    @TempDir
    Path state;

    @Test
    void aWindowClosesWhenItsTimeHasPassedWithGrace() {
        try (Bench bench = new Bench(state, TUMBLING)) {
            publish(bench);
            traffic(bench, 0, 79, 0);
            assertThat(bench.measured()).isEmpty();

            traffic(bench, 79, 82, 0);

            DriftMeasured window = only(bench.measured());
            assertThat(window.getWindow().getSampleSize()).isEqualTo(60);
            assertThat(window.getWindow().getStart()).isEqualTo(Traffic.at(0));
            assertThat(window.getWindow().getEnd()).isEqualTo(Traffic.at(59));
            assertThat(window.getReferenceKind()).isEqualTo(ReferenceKind.TRAINING);
        }
    }

    @Test
    void aWindowClosesWhenTrafficStops() {
        try (Bench bench = new Bench(state, TUMBLING)) {
            publish(bench);
            traffic(bench, 0, 30, 0);
            assertThat(bench.measured()).isEmpty();

            bench.passes(MINUTE.plus(Terms.GRACE));

            assertThat(only(bench.measured()).getWindow().getSampleSize()).isEqualTo(30);
        }
    }

    @Test
    void whatComesAfterItsWindowClosedIsCountedAsLate() {
        try (Bench bench = new Bench(state, TUMBLING)) {
            publish(bench);
            traffic(bench, 0, 59, 0);
            traffic(bench, 60, 100, 0);
            assertThat(bench.measured()).hasSize(1);

            traffic(bench, 59, 60, 0);
            traffic(bench, 100, 150, 0);

            assertThat(only(bench.measured()).getCompleteness())
                    .hasValueSatisfying(seen -> assertThat(seen.getLate()).isEqualTo(1));
            assertThat(bench.metrics.get("weir.drift.late").counter().count()).isEqualTo(1);
        }
    }

    @Test
    void aServerWhoseClockIsAheadMakesNobodyLate() {
        try (Bench bench = new Bench(state, TUMBLING)) {
            publish(bench);
            for (int n = 0; n < 240; n++) {
                InferenceLogged inference = Traffic.inference("1", n, 0);
                Duration ahead = n % 3 == 0 ? Duration.ofHours(1) : Duration.ZERO;
                bench.say(
                        Topics.INFERENCE_LOGGED,
                        "i" + n,
                        InferenceLogged.newBuilder(inference)
                                .setRequestedAt(Traffic.at(n).plus(ahead))
                                .build(),
                        Traffic.at(n));
            }

            List<Event<DriftMeasured>> measured = bench.measured();
            assertThat(bench.metrics.find("weir.drift.late").counter()).isNull();
            assertThat(measured)
                    .hasSize(3)
                    .allSatisfy(event ->
                            assertThat(event.data().getWindow().getSampleSize()).isBetween(58L, 60L));
        }
    }

    @Test
    void oneRequestOfTheFutureIsCountedWhenItCame() {
        try (Bench bench = new Bench(state, TUMBLING)) {
            publish(bench);
            InferenceLogged future = InferenceLogged.newBuilder(Traffic.inference("1", 0, 0))
                    .setRequestedAt(Instant.parse("9999-01-01T00:00:00Z"))
                    .build();
            bench.say(Topics.INFERENCE_LOGGED, "i0", future, Traffic.at(0));
            bench.say(Topics.INFERENCE_LOGGED, "i0", future, Traffic.at(1));
            traffic(bench, 1, 100, 0);

            DriftMeasured window = only(bench.measured());
            assertThat(window.getWindow().getSampleSize()).isEqualTo(60);
            assertThat(window.getWindow().getEnd()).isEqualTo(Traffic.at(59));
            assertThat(window.getCompleteness())
                    .hasValueSatisfying(seen -> assertThat(seen.getDuplicates()).isEqualTo(1));
            assertThat(bench.latest("drift-test-gathered-by-model-repartition")).isBefore(Traffic.at(110));
        }
    }

    @Test
    void aFailedRequestThatIsToldTwiceIsOneRequest() {
        InferenceLogged failed = InferenceLogged.newBuilder(Traffic.inference("1", 30, 0))
                .setStatus(500)
                .build();
        try (Bench bench = new Bench(state, TUMBLING)) {
            publish(bench);
            traffic(bench, 0, 30, 0);
            bench.say(Topics.INFERENCE_LOGGED, "i30", failed, Traffic.at(30));
            bench.say(Topics.INFERENCE_LOGGED, "i30", failed, Traffic.at(30));
            traffic(bench, 100, 130, 0);

            assertThat(only(bench.measured()).getCompleteness()).hasValueSatisfying(seen -> {
                assertThat(seen.getRequests()).isEqualTo(31);
                assertThat(seen.getDuplicates()).isEqualTo(1);
            });
        }
    }

    @Test
    void aFullPaneDoesNotOvertakeOlderOnes() {
        try (Bench bench = new Bench(state, TUMBLING.passingOn(10))) {
            publish(bench);
            traffic(bench, 0, 40, 0);
            assertThat(bench.measured()).isEmpty();
            traffic(bench, 40, 45, 0);
            traffic(bench, 120, 130, 0);

            assertThat(only(bench.measured()).getWindow().getSampleSize()).isEqualTo(45);
            assertThat(bench.metrics.find("weir.drift.late").counter()).isNull();
        }
    }

    @Test
    void slidingWindowsShareTheirTraffic() {
        Terms sliding = TUMBLING.with(new WindowRule.Sliding(MINUTE, Duration.ofSeconds(20)));
        try (Bench bench = new Bench(state, sliding)) {
            publish(bench);

            traffic(bench, 0, 141, 0);

            assertThat(bench.measured())
                    .extracting(event -> event.data().getWindow().getSampleSize())
                    .containsExactly(20L, 40L, 60L, 60L, 60L, 60L);
        }
    }

    @Test
    void aSessionEndsWithAGap() {
        Terms sessions = TUMBLING.with(new WindowRule.Session(Duration.ofSeconds(30), Duration.ofHours(1)));
        try (Bench bench = new Bench(state, sessions)) {
            publish(bench);

            traffic(bench, 0, 45, 0);
            traffic(bench, 100, 201, 0);

            assertThat(only(bench.measured()).getWindow().getSampleSize()).isEqualTo(45);
        }
    }

    /** Where panes are cut depends on the clock on the wall; what windows show does not. */
    @Test
    void theSameTrafficGivesTheSameWindowsHoweverItIsGathered(@TempDir Path other) {
        List<Event<DriftMeasured>> once;
        try (Bench bench = new Bench(state, TUMBLING)) {
            publish(bench);
            traffic(bench, 0, 300, 40);
            once = bench.measured();
        }

        try (Bench bench = new Bench(other, TUMBLING.passingOn(1))) {
            publish(bench);
            traffic(bench, 0, 300, 40);

            assertThat(bench.measured()).isEqualTo(once).hasSize(4);
        }
    }

    @Test
    void aFactIsEnoughToDrawThenAndNow() {
        try (Bench bench = new Bench(state, TUMBLING)) {
            publish(bench);

            traffic(bench, 0, 81, 0);

            DriftMeasured window = only(bench.measured());
            FeatureDistribution distance = window.getDistributions().getFirst();
            assertThat(distance.getFeature()).isEqualTo("distance");
            assertThat(distance.getEdges()).containsExactly(24.5, 49.5, 74.5);
            assertThat(distance.getReferenceCounts()).containsExactly(2500L, 2500L, 2500L, 2500L);
            assertThat(distance.getCurrentCounts().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(60);
            assertThat(window.getFalseAlarmBudget()).contains(10_000.0);
            assertThat(window.getStatistics())
                    .filteredOn(statistic -> statistic.getDecisive())
                    .allSatisfy(statistic ->
                            assertThat(statistic.getMinimumDetectableEffect()).isPresent());
        }
    }

    private static DriftMeasured only(List<Event<DriftMeasured>> measured) {
        assertThat(measured).hasSize(1);
        return measured.getFirst().data();
    }

    private static void publish(Bench bench) {
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
    }

    private static void traffic(Bench bench, int from, int to, double shift) {
        for (int n = from; n < to; n++) {
            bench.say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference("1", n, shift), Traffic.at(n));
        }
    }
}
