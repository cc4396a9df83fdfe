package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.profile.ReferenceKind;
import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.DriftCause;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftKind;
import dev.weir.events.DriftRecommendation;
import dev.weir.mesh.Event;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of 300 flights that go far, and days of 300 that go as in training. */
class SeasonalReturnTest {

    private static final int FAR = 40;

    @TempDir
    Path state;

    private Bench bench;

    @BeforeEach
    void start() {
        bench = new Bench(state);
        publish(bench);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void theSecondNightIsASeasonAndAsksForNothing() {
        traffic(bench, 0, 300, FAR);
        traffic(bench, 300, 600, 0);
        traffic(bench, 600, 900, FAR);

        List<DriftDetected> detected = said(bench);
        assertThat(detected)
                .extracting(DriftDetected::getCause)
                .containsExactly(DriftCause.DRIFT, DriftCause.SEASONAL_RETURN);
        assertThat(detected)
                .extracting(DriftDetected::getRecommendation)
                .containsExactly(DriftRecommendation.RETRAIN, DriftRecommendation.WATCH);
        assertThat(detected.getLast().getReasons())
                .singleElement()
                .asString()
                .startsWith("the traffic was like this 10 minutes before, in 3 windows");
    }

    @Test
    void aShiftToSomewhereElseIsDrift() {
        traffic(bench, 0, 300, FAR);
        traffic(bench, 300, 600, 0);
        traffic(bench, 600, 900, -FAR);

        assertThat(said(bench)).extracting(DriftDetected::getCause).containsExactly(DriftCause.DRIFT, DriftCause.DRIFT);
    }

    @Test
    void aNightInWhichAnswersBecameWrongIsNoSeason() {
        traffic(bench, 0, 300, 0);
        label(0, 300, false);
        traffic(bench, 300, 600, FAR);
        label(300, 600, true);
        traffic(bench, 600, 900, 0);
        label(600, 900, false);
        traffic(bench, 900, 1200, FAR);

        assertThat(said(bench))
                .filteredOn(drift -> drift.getKind() == DriftKind.DATA)
                .extracting(DriftDetected::getCause)
                .containsExactly(DriftCause.DRIFT, DriftCause.DRIFT);
    }

    @Test
    void aReferenceThatMovesOnForgetsTheDayButTheMemoryDoesNot(@TempDir Path other) {
        try (Bench trailing = new Bench(other, Terms.COUNTED.with(ReferenceKind.TRAILING))) {
            publish(trailing);
            traffic(trailing, 0, 500, 0);
            traffic(trailing, 500, 1000, FAR);
            traffic(trailing, 1000, 1300, 0);

            assertThat(said(trailing))
                    .extracting(DriftDetected::getCause)
                    .containsExactly(DriftCause.DRIFT, DriftCause.SEASONAL_RETURN);
        }
    }

    @Test
    void theSameNightsGiveTheSameEvents(@TempDir Path other) {
        traffic(bench, 0, 300, FAR);
        traffic(bench, 300, 600, 0);
        traffic(bench, 600, 900, FAR);
        List<Event<DriftDetected>> once = bench.detected();

        try (Bench again = new Bench(other)) {
            publish(again);
            traffic(again, 0, 300, FAR);
            traffic(again, 300, 600, 0);
            traffic(again, 600, 900, FAR);

            assertThat(again.detected()).isEqualTo(once).hasSize(2);
        }
    }

    private static List<DriftDetected> said(Bench bench) {
        return bench.detected().stream().map(Event::data).toList();
    }

    private static void publish(Bench bench) {
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
    }

    private static void traffic(Bench bench, int from, int to, double shift) {
        for (int n = from; n < to; n++) {
            bench.say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference("1", n, shift), Traffic.at(n));
        }
    }

    private void label(int from, int to, boolean wrong) {
        for (int n = from; n < to; n++) {
            bench.say(Topics.LABEL_OBSERVED, "i" + n, Traffic.label(n, wrong), Traffic.at(n));
        }
    }
}
