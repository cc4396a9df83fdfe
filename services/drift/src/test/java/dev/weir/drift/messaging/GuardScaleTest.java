package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.FeatureProfile;
import dev.weir.events.ModelPublished;
import dev.weir.events.ReferenceProfile;
import dev.weir.events.Threat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By which scale guards measure inputs. */
class GuardScaleTest {

    @TempDir
    Path state;

    private Bench bench;
    private int asked;

    @BeforeEach
    void start() {
        bench = new Bench(state);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void queriesThatFillTheSpaceAreAnExtraction() {
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
        ordinary(100);

        fillTheSpace();

        assertThat(bench.anomalies())
                .extracting(
                        event -> event.data().getClient(), event -> event.data().getThreat())
                .containsExactly(tuple("thief", Threat.EXTRACTION));
    }

    @Test
    void aModelWithoutAProfileIsMeasuredByItsRequests() {
        ordinary(400);

        fillTheSpace();

        assertThat(bench.anomalies())
                .extracting(event -> event.data().getThreat())
                .contains(Threat.EXTRACTION);
    }

    @Test
    void aModelWithoutAProfileIsMeasuredByItsFirstInferencesWhoeverAsked() {
        for (int i = 0; i < 210; i++) {
            ask("backend", asked * 37 % 100 + i / 100.0, asked % 4);
        }

        fillTheSpace();

        assertThat(bench.anomalies())
                .extracting(event -> event.data().getThreat())
                .contains(Threat.EXTRACTION);
    }

    @Test
    void aProfileThatCountsAnswersTooMeasuresInputs() {
        ModelPublished published = Traffic.published("1");
        List<FeatureProfile> features =
                new ArrayList<>(published.getReferenceProfile().orElseThrow().getFeatures());
        features.add(FeatureProfile.newBuilder(features.getLast())
                .setName("prediction")
                .build());
        ReferenceProfile profile = ReferenceProfile.newBuilder(
                        published.getReferenceProfile().orElseThrow())
                .setFeatures(features)
                .build();
        bench.say(
                Topics.MODEL_PUBLISHED,
                Traffic.MODEL,
                ModelPublished.newBuilder(published)
                        .setReferenceProfile(profile)
                        .build(),
                Traffic.START);
        ordinary(100);

        fillTheSpace();

        assertThat(bench.anomalies())
                .extracting(event -> event.data().getThreat())
                .contains(Threat.EXTRACTION);
    }

    private void ordinary(int requests) {
        for (int i = 0; i < requests; i++) {
            ask("client" + i % 7, asked * 37 % 100 + i / 100.0, asked % 4);
        }
    }

    /** As who copies a model does. */
    private void fillTheSpace() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            ask("thief", random.nextDouble(-100, 200), random.nextInt(4));
        }
    }

    private void ask(String client, double distance, int carrier) {
        int n = asked++;
        bench.say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.asked(n, client, 200, distance, carrier), Traffic.at(n));
    }
}
