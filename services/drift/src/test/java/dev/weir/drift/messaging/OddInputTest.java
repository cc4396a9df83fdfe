package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.DriftMeasured;
import dev.weir.events.Embedding;
import dev.weir.events.FeatureDistribution;
import dev.weir.events.FeatureStatistic;
import dev.weir.events.InferenceLogged;
import dev.weir.events.LabelObserved;
import dev.weir.events.Modality;
import dev.weir.events.NamedValue;
import dev.weir.mesh.Event;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that nobody expects; a stream that stopped at it would meet it again. */
class OddInputTest {

    private final SplittableRandom random = new SplittableRandom(7);

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
    void anEmbeddingThatIsNoNumberIsLeftOut() {
        embed(0, 300, n -> n == 7 ? values(8, Float.NaN) : n == 8 ? List.of() : gaussian(8));

        assertThat(embeddingsCompared()).contains("review");
        assertThat(bench.metrics.get("weir.drift.embeddings.unusable").counter().count())
                .isPositive();
    }

    @Test
    void embeddingsOfTheMostFrequentLengthAreTheReference() {
        embed(0, 300, n -> gaussian(n == 59 ? 9 : 8));

        assertThat(embeddingsCompared()).contains("review");
    }

    @Test
    void embeddingsThatAreAllAlikeHaveNoReferenceAndTheStreamGoesOn() {
        embed(0, 300, n -> values(8, 1));

        assertThat(embeddingsCompared()).doesNotContain("review").contains("distance");
    }

    @Test
    void embeddingsOfWhichOneDiffersAreNoFailure() {
        embed(0, 300, n -> values(8, n == 30 ? 2 : 1));

        assertThat(embeddingsCompared()).contains("distance");
    }

    @Test
    void embeddingsOfFewOfEachLengthHaveNoReference() {
        embed(0, 300, n -> gaussian(1 + n % 6));

        assertThat(embeddingsCompared()).doesNotContain("review").contains("distance");
    }

    @Test
    void oneHugeEmbeddingIsNoFailure() {
        embed(0, 300, n -> n == 20 || n == 250 ? values(8, Float.MAX_VALUE) : gaussian(8));

        assertThat(embeddingsCompared()).contains("distance");
    }

    @Test
    void heightsWithoutDataAreCompared() {
        say(0, 400, n -> inputs("height", n % 8 == 0 ? -Double.MAX_VALUE : n % 50));

        assertThat(last().getStatistics())
                .filteredOn(statistic -> statistic.getFeature().equals("height"))
                .extracting(FeatureStatistic::getStatistic)
                .contains("psi", "ks", "cramer_von_mises")
                .doesNotContain("wasserstein", "energy");
    }

    @Test
    void infiniteNumbersAreCompared() {
        say(0, 400, n -> inputs("height", n % 3 == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY));

        assertThat(last().getTested()).isTrue();
    }

    @Test
    void anInputWithoutANameIsLeftOut() {
        say(0, 400, n -> List.of(new NamedValue("", 1.0, null), new NamedValue("height", n % 50.0, null)));

        assertThat(last().getDistributions())
                .extracting(FeatureDistribution::getFeature)
                .contains("height")
                .doesNotContain("");
    }

    @Test
    void anInputThatIsNamedTwiceIsNoFailure() {
        say(
                0,
                400,
                n -> n < 250
                        ? inputs("height", n % 50)
                        : List.of(new NamedValue("height", null, "high"), new NamedValue("height", null, "low")));

        assertThat(last().getDistributions()).isNotEmpty();
    }

    @Test
    void whatLiesFarOutOfAnInferredReferenceIsOutOfRange() {
        say(0, 200, n -> inputs("height", n % 50));
        say(200, 400, n -> inputs("height", n % 10 == 0 ? -9_999 : n % 50));

        assertThat(last().getDistributions())
                .filteredOn(distribution -> distribution.getFeature().equals("height"))
                .singleElement()
                .satisfies(distribution ->
                        assertThat(distribution.getRangeViolations()).isEqualTo(10));
    }

    @Test
    void aRegressionWithoutAProfileIsWatchedFromItsFirstAnswer() {
        regress(0, 400, n -> inputs("height", n % 50), 1);

        assertThat(last().getDistributions())
                .extracting(FeatureDistribution::getFeature)
                .contains("height");
    }

    @Test
    void lossesThatNoNumberHoldsAreNotEstimated() {
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
        regress(0, 400, n -> inputs("distance", n == 100 ? 1e160 : n % 50), Double.MAX_VALUE);
        for (int n = 0; n < 400; n++) {
            label(n, n % 2 == 0 ? "1e308" : "-1e308");
        }
        regress(400, 600, n -> inputs("distance", n % 50), Double.MAX_VALUE);

        assertThat(last().getDistributions()).isNotEmpty();
    }

    private void regress(int from, int to, IntFunction<List<NamedValue>> inputs, double answer) {
        for (int n = from; n < to; n++) {
            bench.say(
                    Topics.INFERENCE_LOGGED,
                    "i" + n,
                    InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                            .setInputs(inputs.apply(n))
                            .setPrediction(null)
                            .setScore(answer)
                            .build(),
                    Traffic.at(n));
        }
    }

    private void label(int n, String label) {
        bench.say(
                Topics.LABEL_OBSERVED,
                "i" + n,
                LabelObserved.newBuilder(Traffic.label(n, false))
                        .setLabel(label)
                        .build(),
                Traffic.at(n));
    }

    private void say(int from, int to, IntFunction<List<NamedValue>> inputs) {
        for (int n = from; n < to; n++) {
            bench.say(
                    Topics.INFERENCE_LOGGED,
                    "i" + n,
                    InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                            .setInputs(inputs.apply(n))
                            .build(),
                    Traffic.at(n));
        }
    }

    private void embed(int from, int to, IntFunction<List<Float>> values) {
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
        for (int n = from; n < to; n++) {
            bench.say(
                    Topics.INFERENCE_LOGGED,
                    "i" + n,
                    InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                            .setEmbeddings(List.of(new Embedding("review", Modality.TEXT, values.apply(n))))
                            .build(),
                    Traffic.at(n));
        }
    }

    private List<String> embeddingsCompared() {
        return last().getStatistics().stream()
                .map(FeatureStatistic::getFeature)
                .distinct()
                .toList();
    }

    private DriftMeasured last() {
        List<Event<DriftMeasured>> measured = bench.measured();
        assertThat(measured).isNotEmpty();
        return measured.getLast().data();
    }

    private List<Float> gaussian(int size) {
        List<Float> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add((float) random.nextGaussian());
        }
        return values;
    }

    private static List<Float> values(int size, float value) {
        return Collections.nCopies(size, value);
    }

    private static List<NamedValue> inputs(String name, double value) {
        return List.of(new NamedValue(name, value, null));
    }
}
