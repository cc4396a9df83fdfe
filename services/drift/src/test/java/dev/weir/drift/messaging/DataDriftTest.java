package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftKind;
import dev.weir.events.DriftMeasured;
import dev.weir.events.DriftRecommendation;
import dev.weir.events.FeatureStatistic;
import dev.weir.events.ModelPublished;
import dev.weir.events.OffsetRange;
import dev.weir.mesh.Event;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDriftTest {

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
    void stableTrafficIsMeasuredButNoAlarm() {
        publish("1");

        traffic("1", 0, 500, 0);

        List<Event<DriftMeasured>> measured = bench.measured();
        assertThat(measured).hasSize(5);
        assertThat(measured.getFirst().data().getStatistics())
                .filteredOn(FeatureStatistic::getDecisive)
                .extracting(FeatureStatistic::getFeature, FeatureStatistic::getStatistic)
                .containsExactly(tuple("distance", "psi"), tuple("distance", "ks"), tuple("carrier", "psi"));
        assertThat(measured.getFirst().data().getStatistics())
                .filteredOn(statistic -> statistic.getFeature().equals("distance"))
                .extracting(FeatureStatistic::getStatistic)
                .containsExactlyInAnyOrder(
                        "psi",
                        "ks",
                        "js",
                        "kl",
                        "hellinger",
                        "chi_square",
                        "wasserstein",
                        "energy",
                        "cramer_von_mises",
                        "anderson_darling");
        assertThat(measured.getLast().data().getWindow().getOffsets())
                .containsExactly(new OffsetRange("inference.logged", 0, 400L, 499L));
        assertThat(bench.detected()).isEmpty();
    }

    @Test
    void aShiftIsSaidOnceWithItsEvidence() {
        Event<ModelPublished> published = publish("1");
        traffic("1", 0, 300, 0);

        traffic("1", 300, 800, 40);

        List<Event<DriftDetected>> detected = bench.detected();
        assertThat(detected).hasSize(1);
        DriftDetected drift = detected.getFirst().data();
        assertThat(drift.getKind()).isEqualTo(DriftKind.DATA);
        assertThat(drift.getRecommendation()).isEqualTo(DriftRecommendation.RETRAIN);
        assertThat(drift.getStatistics()).isNotEmpty().allSatisfy(statistic -> {
            assertThat(statistic.getFeature()).isEqualTo("distance");
            assertThat(statistic.getValue()).isGreaterThan(statistic.getThreshold());
            assertThat(statistic.getPValue()).isLessThan(0.01);
        });
        assertThat(Traffic.at(300)).isBetween(drift.getOnsetEarliest(), drift.getOnsetLatest());
        assertThat(drift.getWindow().getOffsets()).containsExactly(new OffsetRange("inference.logged", 0, 300L, 499L));
        assertThat(detected.getFirst().envelope().correlation())
                .isEqualTo(published.envelope().correlation());
        assertThat(bench.history("1").announcements()).hasSize(1);
        assertThat(bench.metrics.get("weir.drift.detections").counter().count()).isEqualTo(1);
    }

    @Test
    void driftOfAnotherVersionIsNews() {
        publish("1");
        publish("2");
        traffic("1", 0, 200, 40);

        traffic("2", 200, 400, 40);

        assertThat(bench.detected())
                .extracting(event -> event.data().getVersion())
                .containsExactly("1", "2");
    }

    @Test
    void theSameTrafficGivesTheSameAlarms(@TempDir Path other) {
        publish("1");
        traffic("1", 0, 400, 40);
        List<Event<DriftMeasured>> measured = bench.measured();
        List<Event<DriftDetected>> detected = bench.detected();

        try (Bench again = new Bench(other)) {
            again.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
            for (int n = 0; n < 400; n++) {
                again.say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference("1", n, 40), Traffic.at(n));
            }

            assertThat(again.measured()).isEqualTo(measured).hasSize(4);
            assertThat(again.detected()).isEqualTo(detected).hasSize(1);
        }
    }

    @Test
    void anInferenceThatComesTwiceCountsOnce() {
        publish("1");
        traffic("1", 0, 99, 0);
        traffic("1", 0, 99, 0);

        assertThat(bench.measured()).isEmpty();
    }

    @Test
    void anInferenceThatIsSentAgainLaterCountsOnce() {
        publish("1");
        traffic("1", 0, 99, 0);
        for (int n = 0; n < 99; n++) {
            bench.say(
                    Topics.INFERENCE_LOGGED,
                    "i" + n,
                    Traffic.inference("1", n, 0),
                    Traffic.at(n).plusSeconds(3600));
        }

        assertThat(bench.measured()).isEmpty();
    }

    private Event<ModelPublished> publish(String version) {
        return bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published(version), Traffic.START);
    }

    private void traffic(String version, int from, int to, double shift) {
        for (int n = from; n < to; n++) {
            bench.say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference(version, n, shift), Traffic.at(n));
        }
    }
}
