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
    private Askers askers;

    @BeforeEach
    void start() {
        bench = new Bench(state);
        askers = new Askers(bench);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void queriesThatFillTheSpaceAreAnExtraction() {
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
        askers.ordinary(100);

        fillTheSpace();

        assertThat(bench.anomalies())
                .extracting(
                        event -> event.data().getClient(), event -> event.data().getThreat())
                .containsExactly(tuple("thief", Threat.EXTRACTION));
    }

    @Test
    void aModelWithoutAProfileIsMeasuredByItsRequests() {
        askers.ordinary(400);

        fillTheSpace();

        assertThat(bench.anomalies())
                .extracting(event -> event.data().getThreat())
                .contains(Threat.EXTRACTION);
    }

    @Test
    void aModelWithoutAProfileIsMeasuredByItsFirstInferencesWhoeverAsked() {
        for (int i = 0; i < 210; i++) {
            askers.usual("backend", 200, i / 100.0);
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
        askers.ordinary(100);

        fillTheSpace();

        assertThat(bench.anomalies())
                .extracting(event -> event.data().getThreat())
                .contains(Threat.EXTRACTION);
    }

    /** As who copies a model does. */
    private void fillTheSpace() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            askers.ask("thief", 200, random.nextDouble(-100, 200), random.nextInt(4));
        }
    }
}
