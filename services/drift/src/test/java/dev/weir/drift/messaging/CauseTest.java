package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.DriftCause;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftKind;
import dev.weir.events.DriftRecommendation;
import dev.weir.events.InferenceLogged;
import dev.weir.events.LabelObserved;
import dev.weir.events.NamedValue;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CauseTest {

    private static final int HUNDRED = 100;
    private static final DoubleUnaryOperator TOO_HIGH = p -> p / (p + (1 - p) * Math.exp(-3));
    private static final DoubleUnaryOperator TURNED_ROUND = p -> 1 - p;

    @TempDir
    Path state;

    @Test
    void scoresThatWentOffButStillRankAreToBeCalibratedAgain() {
        DriftDetected drift = errorsAfter(TOO_HIGH);

        assertThat(drift.getRecommendation()).isEqualTo(DriftRecommendation.RECALIBRATE);
        assertThat(drift.getReasons()).last().asString().endsWith("and their ranking holds");
    }

    @Test
    void scoresThatRankTheWrongWayRoundAreToBeRetrained() {
        DriftDetected drift = errorsAfter(TURNED_ROUND);

        assertThat(drift.getRecommendation()).isEqualTo(DriftRecommendation.RETRAIN);
        assertThat(drift.getReasons()).last().asString().contains("their ranking lost at least");
    }

    @Test
    void aFeatureThatIsStuckIsToBeFixedUpstream() {
        DriftDetected drift = driftTo(n -> 60);

        assertThat(drift.getCause()).isEqualTo(DriftCause.DATA_QUALITY);
        assertThat(drift.getRecommendation()).isEqualTo(DriftRecommendation.FIX_UPSTREAM);
        assertThat(drift.getReasons())
                .containsExactly("distance is 60 in all rows, where it had several values before");
    }

    /** All in one bin, as those of a feature that is stuck are. */
    @Test
    void aFeatureThatOnlyVariesLessHasDrifted() {
        DriftDetected drift = driftTo(n -> 60 + n % 10);

        assertThat(drift.getCause()).isEqualTo(DriftCause.DRIFT);
        assertThat(drift.getRecommendation()).isEqualTo(DriftRecommendation.RETRAIN);
    }

    @Test
    void trafficThatFewClientsTurnedIsNotRetrainedOn() {
        try (Bench bench = new Bench(state)) {
            publish(bench);
            for (int n = 0; n < 600; n++) {
                boolean one = n >= 300 && n % 2 == 0;
                InferenceLogged inference = InferenceLogged.newBuilder(Traffic.inference("1", n, one ? 45 : 0))
                        .setClient(one ? "mallory" : "client" + n % 60)
                        .build();
                bench.say(Topics.INFERENCE_LOGGED, "i" + n, inference, Traffic.at(n));
            }

            DriftDetected drift = bench.detected().getFirst().data();
            assertThat(drift.getCause()).isEqualTo(DriftCause.ATTACK);
            assertThat(drift.getRecommendation()).isEqualTo(DriftRecommendation.QUARANTINE);
            assertThat(drift.getStatistics())
                    .anySatisfy(statistic -> assertThat(statistic.getValue()).isGreaterThan(0.25));
            assertThat(drift.getClientShare())
                    .hasValueSatisfying(share -> assertThat(share).isBetween(0.45, 0.6));
        }
    }

    private DriftDetected driftTo(DoubleUnaryOperator distance) {
        try (Bench bench = new Bench(state)) {
            publish(bench);
            for (int n = 0; n < 300; n++) {
                InferenceLogged inference = InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                        .setInputs(List.of(
                                new NamedValue("distance", distance.applyAsDouble(n), null),
                                new NamedValue("carrier", null, Integer.toString(n % 4))))
                        .build();
                bench.say(Topics.INFERENCE_LOGGED, "i" + n, inference, Traffic.at(n));
            }
            return bench.detected().getFirst().data();
        }
    }

    /**
     * 800 answers of a calibrated classifier, then 800 whose scores are something else.
     *
     * @param score that is said in place of the calibrated one
     */
    private DriftDetected errorsAfter(DoubleUnaryOperator score) {
        try (Bench bench = new Bench(state, Terms.COUNTED.positive("late"))) {
            publish(bench);
            for (int n = 0; n < 1600; n++) {
                double late = n < 800 ? truth(n) : score.applyAsDouble(truth(n));
                InferenceLogged inference = InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                        .setPrediction(late >= 0.5 ? "late" : "punctual")
                        .setScore(Math.max(late, 1 - late))
                        .build();
                bench.say(Topics.INFERENCE_LOGGED, "i" + n, inference, Traffic.at(n));
            }
            for (int n = 0; n < 1600; n++) {
                LabelObserved label = LabelObserved.newBuilder(Traffic.label(n, false))
                        .setLabel(chance(n) < truth(n) ? "late" : "punctual")
                        .build();
                bench.say(Topics.LABEL_OBSERVED, "i" + n, label, Traffic.at(n).plusSeconds(3600));
            }
            return bench.detected().stream()
                    .map(event -> event.data())
                    .filter(drift -> drift.getKind() == DriftKind.CONCEPT)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Probability that a flight is late. */
    private static double truth(int n) {
        return (n * 37 % HUNDRED + 0.5) / HUNDRED;
    }

    private static double chance(int n) {
        return (n * 0.6180339887498949) % 1;
    }

    private static void publish(Bench bench) {
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
    }
}
