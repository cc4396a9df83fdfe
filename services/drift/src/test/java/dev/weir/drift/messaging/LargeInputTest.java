package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.Embedding;
import dev.weir.events.FeatureStatistic;
import dev.weir.events.InferenceLogged;
import dev.weir.events.LabelObserved;
import dev.weir.events.Modality;
import dev.weir.events.NamedValue;
import dev.weir.mesh.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes, no record of the stream grows beyond the megabyte that brokers and producers take. */
class LargeInputTest {

    private static final int MEGABYTE = 1_000_000;

    private final SplittableRandom random = new SplittableRandom(7);

    @TempDir
    Path state;

    private Bench bench;

    @BeforeEach
    void start() {
        bench = new Bench(state, Terms.COUNTED.passingOn(100));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void embeddingsOfThreeThousandPlacesOfSeveralInputs() {
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);

        for (int n = 0; n < 210; n++) {
            say(
                    n,
                    InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                            .setEmbeddings(List.of(embedding("title"), embedding("text"), embedding("photo"))));
        }

        assertThat(bench.measured().getLast().data().getStatistics())
                .extracting(FeatureStatistic::getFeature)
                .contains("title", "text", "photo", "distance");
        assertThat(bench.largest()).isLessThan(MEGABYTE);
    }

    @Test
    void embeddingsOfAModelWithoutAProfile() {
        for (int n = 0; n < 300; n++) {
            say(n, InferenceLogged.newBuilder(Traffic.inference("1", n, 0)).setEmbeddings(List.of(embedding("text"))));
        }

        assertThat(bench.measured().getLast().data().getStatistics())
                .extracting(FeatureStatistic::getFeature)
                .contains("text", "distance");
        assertThat(bench.largest()).isLessThan(MEGABYTE);
    }

    @Test
    void promptsAndAnswersOfTwentyThousandCharacters() {
        for (int n = 0; n < 400; n++) {
            String prompt = "a prompt ".repeat(2_400);
            say(
                    n,
                    InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                            .setInputs(List.of(
                                    new NamedValue("prompt", null, prompt + n),
                                    new NamedValue("system", null, prompt + n % 2)))
                            .setPrediction(prompt + n % 3));
            bench.say(
                    Topics.LABEL_OBSERVED,
                    "i" + n,
                    LabelObserved.newBuilder(Traffic.label(n, false))
                            .setLabel(prompt + n % 3)
                            .build(),
                    Traffic.at(n));
        }

        assertThat(bench.measured().getLast().data().getDistributions())
                .filteredOn(distribution -> distribution.getFeature().equals("system"))
                .singleElement()
                .satisfies(distribution -> {
                    assertThat(distribution.getCategories()).hasSize(2);
                    assertThat(distribution.getNewCategories()).isEmpty();
                });
        assertThat(bench.largest()).isLessThan(100_000);
    }

    @Test
    void aThousandFeaturesOfARegression() {
        List<String> names =
                IntStream.range(0, 1_000).mapToObj(i -> "feature-" + i).toList();
        for (int n = 0; n < 320; n++) {
            say(
                    n,
                    InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                            .setInputs(names.stream()
                                    .map(name -> new NamedValue(name, random.nextDouble(), null))
                                    .toList())
                            .setPrediction(null)
                            .setScore(random.nextDouble()));
            bench.say(
                    Topics.LABEL_OBSERVED,
                    "i" + n,
                    LabelObserved.newBuilder(Traffic.label(n, false))
                            .setLabel("0.5")
                            .build(),
                    Traffic.at(n));
        }

        assertThat(bench.measured()).isNotEmpty();
        assertThat(bench.largest()).isLessThan(MEGABYTE);
    }

    @Test
    void aHundredCategoriesThatAreNewEachTime() {
        for (int n = 0; n < 400; n++) {
            int row = n;
            say(
                    n,
                    InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                            .setInputs(IntStream.range(0, 100)
                                    .mapToObj(i -> new NamedValue("f" + i, null, "x".repeat(300) + row))
                                    .toList()));
        }

        assertThat(bench.measured()).isNotEmpty();
        assertThat(bench.largest()).isLessThan(MEGABYTE);
    }

    @Test
    void whatIsTooLargeOrTooLongIsPutAside() {
        say(0, InferenceLogged.newBuilder(Traffic.inference("1", 0, 0)).setModel("m".repeat(257)));
        say(
                1,
                InferenceLogged.newBuilder(Traffic.inference("1", 1, 0))
                        .setInputs(List.of(new NamedValue("x".repeat(257), 1.0, null))));
        say(
                2,
                InferenceLogged.newBuilder(Traffic.inference("1", 2, 0))
                        .setEmbeddings(List.of(new Embedding("a\0b", Modality.TEXT, List.of(1f)))));
        say(
                3,
                InferenceLogged.newBuilder(Traffic.inference("1", 3, 0))
                        .setEmbeddings(IntStream.range(0, 50)
                                .mapToObj(i -> embedding("e" + i))
                                .toList()));
        say(
                4,
                InferenceLogged.newBuilder(Traffic.inference("1", 4, 0))
                        .setInputs(IntStream.range(0, 2_000)
                                .mapToObj(i -> new NamedValue("f" + i, null, "x".repeat(128)))
                                .toList()));

        assertThat(bench.records("inference.logged.drift.dlq"))
                .extracting(record -> new String(
                        record.headers().lastHeader(DeadLetterHeaders.REASON).value(), StandardCharsets.UTF_8))
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("a model has up to 256 characters"),
                        reason -> assertThat(reason).contains("an input has a name"),
                        reason -> assertThat(reason).contains("without control characters"),
                        reason -> assertThat(reason).contains("up to 524288 bytes"),
                        reason -> assertThat(reason).contains("up to 524288 bytes"));
    }

    private Embedding embedding(String name) {
        List<Float> values = new ArrayList<>();
        for (int i = 0; i < 3_072; i++) {
            values.add((float) random.nextGaussian());
        }
        return new Embedding(name, Modality.TEXT, values);
    }

    private void say(int n, InferenceLogged.Builder inference) {
        bench.say(Topics.INFERENCE_LOGGED, "i" + n, inference.build(), Traffic.at(n));
    }
}
