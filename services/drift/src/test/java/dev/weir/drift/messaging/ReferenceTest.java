package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.profile.ReferenceKind;
import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftMeasured;
import dev.weir.events.FeatureStatistic;
import dev.weir.events.InferenceLogged;
import dev.weir.events.NamedValue;
import dev.weir.events.SegmentShare;
import dev.weir.mesh.Event;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTest {

    @TempDir
    Path state;

    @Test
    void featuresOfAModelWithoutAProfileAreInferredFromItsFirstTraffic() {
        try (Bench bench = new Bench(state)) {
            traffic(bench, 0, 400, 0);
            traffic(bench, 400, 700, 60);

            List<Event<DriftMeasured>> measured = bench.measured();
            assertThat(measured.getFirst().data().getTested()).isFalse();
            assertThat(measured.getFirst().data().getUntestedReason()).isEqualTo("there is no reference yet");
            assertThat(measured.get(3).data().getReferenceKind()).isEqualTo(dev.weir.events.ReferenceKind.PINNED);
            assertThat(measured.get(3).data().getStatistics())
                    .extracting(FeatureStatistic::getFeature)
                    .contains("distance", "carrier");
            assertThat(bench.detected()).hasSize(1);
        }
    }

    @Test
    void aTrailingReferenceFollowsTheTraffic() {
        try (Bench bench = new Bench(state, Terms.COUNTED.with(ReferenceKind.TRAILING))) {
            publish(bench);
            traffic(bench, 0, 400, 0);
            traffic(bench, 400, 1200, 60);

            List<Event<DriftMeasured>> measured = bench.measured();
            assertThat(measured.get(2).data().getTested()).isFalse();
            assertThat(measured.get(3).data().getReferenceKind()).isEqualTo(dev.weir.events.ReferenceKind.TRAILING);
            assertThat(drifted(measured.get(4))).isTrue();
            assertThat(drifted(measured.getLast())).isFalse();
            assertThat(measured.getLast().data().getReferenceId())
                    .isNotEqualTo(measured.get(4).data().getReferenceId());
        }
    }

    @Test
    void aPinnedReferenceIsTheFirstWindows() {
        try (Bench bench = new Bench(state, Terms.COUNTED.with(ReferenceKind.PINNED))) {
            publish(bench);
            traffic(bench, 0, 300, 60);
            traffic(bench, 300, 600, 60);

            assertThat(bench.measured()).extracting(event -> drifted(event)).containsOnly(false);
            assertThat(bench.detected()).isEmpty();
        }
    }

    @Test
    void driftOfOneSegmentIsFoundAndNamed() {
        try (Bench bench = new Bench(state, Terms.COUNTED.segmentedBy("carrier"))) {
            publish(bench);
            traffic(bench, 0, 300, 0);
            for (int n = 300; n < 700; n++) {
                say(bench, n, n % 4 == 2 ? 60 : 0);
            }

            DriftDetected drift = bench.detected().getFirst().data();
            assertThat(drift.getSegments()).extracting(SegmentShare::getSegment).contains("carrier=2");
            assertThat(drift.getStatistics())
                    .extracting(FeatureStatistic::getSegment)
                    .contains("carrier=2")
                    .doesNotContain("carrier=1");
        }
    }

    @Test
    void segmentsThatTheProfileDoesNotNameAreThoseOfTheFirstWindow() {
        try (Bench bench = new Bench(state, Terms.COUNTED.segmentedBy("distance"))) {
            publish(bench);
            traffic(bench, 0, 500, 0);

            List<Event<DriftMeasured>> measured = bench.measured();
            assertThat(measured.getFirst().data().getSegments()).isEmpty();
            assertThat(measured.getLast().data().getSegments())
                    .hasSize(21)
                    .contains(new SegmentShare("distance=(other)", 80L, 0), new SegmentShare("distance=0", 1L, 0));
        }
    }

    @Test
    void aWindowWithTooFewAnswersIsNotTested() {
        try (Bench bench = new Bench(state)) {
            publish(bench);
            for (int n = 0; n < 400; n++) {
                InferenceLogged inference = InferenceLogged.newBuilder(Traffic.inference("1", n, 60))
                        .setStatus(n % 4 == 0 ? 200 : 503)
                        .build();
                bench.say(Topics.INFERENCE_LOGGED, "i" + n, inference, Traffic.at(n));
            }

            DriftMeasured window = bench.measured().getFirst().data();
            assertThat(window.getTested()).isFalse();
            assertThat(window.getUntestedReason()).contains("of the requests were answered");
            assertThat(window.getCompleteness()).hasValueSatisfying(seen -> {
                assertThat(seen.getResponses()).isEqualTo(100);
                assertThat(seen.getRequests()).isGreaterThan(380);
            });
            assertThat(window.getStatistics())
                    .extracting(FeatureStatistic::getDrifted)
                    .containsOnly(false);
        }
    }

    @Test
    void newAndVanishedCategoriesAreNamed() {
        try (Bench bench = new Bench(state)) {
            publish(bench);
            for (int n = 0; n < 100; n++) {
                InferenceLogged inference = InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                        .setInputs(
                                List.of(new NamedValue("distance", 1.0, null), new NamedValue("carrier", null, "new")))
                        .build();
                bench.say(Topics.INFERENCE_LOGGED, "i" + n, inference, Traffic.at(n));
            }

            assertThat(bench.measured().getFirst().data().getDistributions().getLast())
                    .satisfies(carrier -> {
                        assertThat(carrier.getNewCategories()).containsExactly("new");
                        assertThat(carrier.getVanishedCategories()).containsExactly("0", "1", "2", "3");
                    });
        }
    }

    @Test
    void rowsFromBeforeTheBinsWereKnownAreCountedOverThem() {
        try (Bench bench = new Bench(state)) {
            traffic(bench, 0, 60, 0);
            publish(bench);
            traffic(bench, 60, 110, 0);

            DriftMeasured window = bench.measured().getFirst().data();
            assertThat(window.getWindow().getSampleSize()).isEqualTo(100);
            assertThat(window.getDistributions())
                    .isNotEmpty()
                    .allSatisfy(feature -> assertThat(feature.getCurrentCounts().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                            .isEqualTo(100));
        }
    }

    private static boolean drifted(Event<DriftMeasured> event) {
        return event.data().getStatistics().stream().anyMatch(FeatureStatistic::getDrifted);
    }

    private static void publish(Bench bench) {
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
    }

    private static void traffic(Bench bench, int from, int to, double shift) {
        for (int n = from; n < to; n++) {
            say(bench, n, shift);
        }
    }

    private static void say(Bench bench, int n, double shift) {
        bench.say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference("1", n, shift), Traffic.at(n));
    }
}
