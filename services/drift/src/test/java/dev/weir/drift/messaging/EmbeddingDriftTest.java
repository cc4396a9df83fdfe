package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftKind;
import dev.weir.events.Embedding;
import dev.weir.events.FeatureStatistic;
import dev.weir.events.InferenceLogged;
import dev.weir.events.Modality;
import dev.weir.events.NamedValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Embeddings of one input, of many beside features, and of several inputs together. */
class EmbeddingDriftTest {

    @TempDir
    Path state;

    @Test
    void embeddingsThatMoveAreFound() {
        try (Bench bench = new Bench(state)) {
            SplittableRandom random = new SplittableRandom(1);
            embed(bench, 0, 400, 0, random);
            assertThat(bench.detected()).isEmpty();

            embed(bench, 400, 700, 2, random);

            DriftDetected drift = bench.detected().getFirst().data();
            assertThat(drift.getKind()).isEqualTo(DriftKind.EMBEDDING);
            assertThat(drift.getTopFeatures()).containsExactly("review");
            assertThat(drift.getStatistics())
                    .extracting(FeatureStatistic::getStatistic)
                    .contains("centroid");
        }
    }

    /** So many features that no count of draws alone would be significant among all comparisons. */
    @Test
    void embeddingsOfTwoModalitiesAreJudgedWithManyFeatures() {
        try (Bench bench = new Bench(state)) {
            SplittableRandom random = new SplittableRandom(1);
            modalities(bench, 0, 700, 1, random);
            assertThat(bench.detected()).isEmpty();

            modalities(bench, 700, 1000, 2.5, random);

            DriftDetected drift = bench.detected().getFirst().data();
            assertThat(drift.getTopFeatures()).containsExactly("photo");
            assertThat(drift.getStatistics())
                    .extracting(FeatureStatistic::getStatistic)
                    .contains("reconstruction", "frechet");
        }
    }

    /** Photos and reviews stay as they are, but a photo has the review of another. */
    @Test
    void textsAndImagesThatArePairedWronglyAreFound() {
        try (Bench bench = new Bench(state)) {
            SplittableRandom random = new SplittableRandom(1);
            pairs(bench, 0, 500, true, random);
            assertThat(bench.detected()).isEmpty();

            pairs(bench, 500, 800, false, random);

            DriftDetected drift = bench.detected().getFirst().data();
            assertThat(drift.getKind()).isEqualTo(DriftKind.EMBEDDING);
            assertThat(drift.getTopFeatures()).containsExactly("photo+review");
            assertThat(drift.getStatistics())
                    .extracting(FeatureStatistic::getStatistic)
                    .containsOnly("pairing");
        }
    }

    private static void pairs(Bench bench, int from, int to, boolean together, SplittableRandom random) {
        for (int n = from; n < to; n++) {
            double common = 2 * random.nextGaussian();
            double other = together ? common : 2 * random.nextGaussian();
            say(
                    bench,
                    n,
                    InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                            .setInputs(List.of())
                            .setPrediction(null)
                            .setEmbeddings(List.of(
                                    new Embedding("review", Modality.TEXT, moved(random, common)),
                                    new Embedding("photo", Modality.IMAGE, moved(random, other))))
                            .build());
        }
    }

    private static List<Float> moved(SplittableRandom random, double by) {
        List<Float> values = gaussian(random, 1);
        values.set(0, (float) (values.getFirst() + by));
        return values;
    }

    /** A text that stays as it is, a photo whose embeddings spread, and forty features. */
    private static void modalities(Bench bench, int from, int to, double spread, SplittableRandom random) {
        for (int n = from; n < to; n++) {
            List<NamedValue> inputs = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                inputs.add(new NamedValue("f" + i, random.nextDouble(), null));
            }
            say(
                    bench,
                    n,
                    InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                            .setInputs(inputs)
                            .setPrediction(null)
                            .setEmbeddings(List.of(
                                    new Embedding("review", Modality.TEXT, gaussian(random, 1)),
                                    new Embedding("photo", Modality.IMAGE, gaussian(random, spread))))
                            .build());
        }
    }

    private static List<Float> gaussian(SplittableRandom random, double spread) {
        List<Float> values = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            values.add((float) (spread * random.nextGaussian()));
        }
        return values;
    }

    private static void embed(Bench bench, int from, int to, double shift, SplittableRandom random) {
        for (int n = from; n < to; n++) {
            List<Float> values = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                values.add((float) (random.nextGaussian() + shift));
            }
            say(
                    bench,
                    n,
                    InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                            .setInputs(List.of())
                            .setPrediction(null)
                            .setEmbeddings(List.of(new Embedding("review", Modality.TEXT, values)))
                            .build());
        }
    }

    private static void publish(Bench bench) {
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
    }

    private static void say(Bench bench, int n, InferenceLogged inference) {
        bench.say(Topics.INFERENCE_LOGGED, "i" + n, inference, Traffic.at(n));
    }
}
