package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftKind;
import dev.weir.events.DriftRecommendation;
import dev.weir.events.InferenceLogged;
import dev.weir.events.LabelObserved;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegressionDriftTest {

    @TempDir
    Path state;

    private final SplittableRandom random = new SplittableRandom(1);
    private Bench bench;

    @BeforeEach
    void start() {
        bench = new Bench(state);
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void lossesThatTripleAreConceptDriftOnce() {
        answers(0, 600, random::nextGaussian);
        assertThat(bench.detected()).isEmpty();

        answers(600, 1200, () -> 3 * random.nextGaussian());

        assertThat(bench.detected()).singleElement().satisfies(event -> {
            DriftDetected drift = event.data();
            assertThat(drift.getKind()).isEqualTo(DriftKind.CONCEPT);
            assertThat(drift.getDetector()).isEqualTo("adwin");
            assertThat(drift.getRecommendation()).isEqualTo(DriftRecommendation.RETRAIN);
            assertThat(drift.getErrorRateBefore()).isEmpty();
            assertThat(drift.getEstimatedLoss())
                    .hasValueSatisfying(loss -> assertThat(loss).isBetween(1.0, 3.5));
            assertThat(Traffic.at(600)).isBetween(drift.getOnsetEarliest(), drift.getOnsetLatest());
            assertThat(drift.getReasons()).first().asString().startsWith("answers are further off than before");
        });
    }

    @Test
    void lossesWithHeavyTailsThatStayAsTheyAreAreNoAlarm() {
        answers(0, 1200, () -> Math.tan(Math.PI * random.nextDouble()));

        assertThat(bench.detected()).isEmpty();
    }

    @Test
    void aRegressionThatGetsBetterIsNoAlarm() {
        answers(0, 600, () -> 3 * random.nextGaussian());
        answers(600, 1200, random::nextGaussian);

        assertThat(bench.detected()).isEmpty();
    }

    /** Answers that are so far off, and their labels. */
    private void answers(int from, int to, DoubleSupplier off) {
        for (int n = from; n < to; n++) {
            InferenceLogged inference = InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                    .setPrediction(null)
                    .setScore(10.0)
                    .build();
            bench.say(Topics.INFERENCE_LOGGED, "i" + n, inference, Traffic.at(n));
        }
        for (int n = from; n < to; n++) {
            LabelObserved label = LabelObserved.newBuilder(Traffic.label(n, false))
                    .setLabel(Double.toString(10 + off.getAsDouble()))
                    .build();
            bench.say(Topics.LABEL_OBSERVED, "i" + n, label, Traffic.at(n).plusSeconds(3600));
        }
    }
}
