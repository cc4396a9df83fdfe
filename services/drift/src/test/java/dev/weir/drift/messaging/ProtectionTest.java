package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.InferenceAnomaly;
import dev.weir.events.LabelObserved;
import dev.weir.events.ModelPublished;
import dev.weir.events.OffsetRange;
import dev.weir.events.Severity;
import dev.weir.events.Threat;
import dev.weir.mesh.Event;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectionTest {

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
    void triedCredentialsAreSaidOnceWithTheirEvidence() {
        Event<ModelPublished> published =
                bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
        askers.ordinary(100);

        askers.refused("mallory", 60);

        List<Event<InferenceAnomaly>> anomalies = bench.anomalies();
        assertThat(anomalies).hasSize(1);
        InferenceAnomaly anomaly = anomalies.getFirst().data();
        assertThat(anomaly.getClient()).isEqualTo("mallory");
        assertThat(anomaly.getThreat()).isEqualTo(Threat.CREDENTIAL_PROBING);
        assertThat(anomaly.getTechnique()).isEqualTo("AML.T0012");
        assertThat(anomaly.getRelatedTechniques()).containsExactly("AML.T0040");
        assertThat(anomaly.getSeverity()).isEqualTo(Severity.MEDIUM);
        assertThat(anomaly.getScore().orElseThrow())
                .isGreaterThanOrEqualTo(anomaly.getThreshold().orElseThrow());
        assertThat(anomaly.getSample()).hasSize(10).contains("i109");
        assertThat(anomaly.getWindow().getOffsets())
                .containsExactly(new OffsetRange("inference.logged", 0, 100L, 109L));
        assertThat(anomaly.getShareOfTraffic().orElseThrow()).isBetween(0.4, 1.0);
        assertThat(anomaly.getFirstSeen()).contains(Traffic.at(100));
        assertThat(anomalies.getFirst().envelope().correlation())
                .isEqualTo(published.envelope().correlation());
        assertThat(bench.metrics.get("weir.drift.threats").counter().count()).isEqualTo(1);
    }

    @Test
    void manyNamesThatAreNotLetInAreSaidOnce() {
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
        askers.ordinary(100);

        for (int i = 0; i < 60; i++) {
            askers.refused("name " + i, 1);
        }

        assertThat(bench.anomalies())
                .extracting(
                        event -> event.data().getClient(), event -> event.data().getThreat())
                .containsExactly(tuple("", Threat.CREDENTIAL_PROBING));
    }

    @Test
    void triedCredentialsNeedNoInputs() {
        askers.ordinary(100);

        for (int i = 0; i < 60; i++) {
            askers.say(askers.next()
                    .setClient("mallory")
                    .setStatus(401)
                    .setInputs(List.of())
                    .setPrediction(null)
                    .build());
        }

        assertThat(bench.anomalies())
                .extracting(
                        event -> event.data().getClient(), event -> event.data().getThreat())
                .containsExactly(tuple("mallory", Threat.CREDENTIAL_PROBING));
    }

    @Test
    void theSameRequestsGiveTheSameAlarms(@TempDir Path other) {
        askers.ordinary(100);
        askers.refused("mallory", 60);
        List<Event<InferenceAnomaly>> first = bench.anomalies();
        bench.close();

        bench = new Bench(other);
        askers = new Askers(bench);
        askers.ordinary(100);
        askers.refused("mallory", 60);

        assertThat(bench.anomalies()).isEqualTo(first).hasSize(1);
    }

    @Test
    void oneSourceWhoseLabelsStrayIsPoisonedFeedback() {
        for (int n = 0; n < 2000; n++) {
            bench.say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference("1", n, 0), Traffic.at(n));
            boolean poisoned = n >= 1200 && n % 2 == 0;
            label(n, n % 2 == 0 ? "crowd" : "experts", poisoned ? n % 4 != 0 : n % 10 < 2);
        }

        List<Event<InferenceAnomaly>> anomalies = bench.anomalies();
        assertThat(anomalies).hasSize(1);
        assertThat(anomalies.getFirst().data().getThreat()).isEqualTo(Threat.POISONING);
        assertThat(anomalies.getFirst().data().getSource()).isEqualTo("crowd");
    }

    @Test
    void labelsThatComeBeforeTheirInferencesAreWatchedToo() {
        for (int n = 0; n < 2000; n++) {
            boolean poisoned = n >= 1200 && n % 2 == 0;
            label(n, n % 2 == 0 ? "crowd" : "experts", poisoned ? n % 4 != 0 : n % 10 < 2);
            bench.say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference("1", n, 0), Traffic.at(n));
        }

        assertThat(bench.anomalies())
                .extracting(
                        event -> event.data().getSource(), event -> event.data().getThreat())
                .containsExactly(tuple("crowd", Threat.POISONING));
    }

    @Test
    void onlyTheFirstLabelOfAnInferenceIsAVote() {
        for (int n = 0; n < 2000; n++) {
            bench.say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference("1", n, 0), Traffic.at(n));
            label(n, n % 2 == 0 ? "crowd" : "experts", n % 10 < 2);
            if (n >= 1200 && n % 2 == 0) {
                label(n, "crowd", n % 10 >= 2);
            }
        }

        assertThat(bench.anomalies()).isEmpty();
    }

    @Test
    void ofLabelsThatWaitTheFirstIsTheVote() {
        for (int n = 0; n < 2000; n++) {
            label(n, n % 2 == 0 ? "crowd" : "experts", n % 10 < 2);
            if (n >= 1200 && n % 2 == 0) {
                label(n, "crowd", n % 10 >= 2);
            }
            bench.say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference("1", n, 0), Traffic.at(n));
        }

        assertThat(bench.anomalies()).isEmpty();
    }

    @Test
    void aSourceThatIsFalseFromItsFirstLabelIsPoisonedFeedback() {
        for (int n = 0; n < 1600; n++) {
            bench.say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference("1", n, 0), Traffic.at(n));
            boolean fresh = n >= 1000 && n % 3 == 0;
            label(n, fresh ? "newcomer" : "experts", fresh ? n % 4 != 0 : n % 10 < 2);
        }

        assertThat(bench.anomalies())
                .extracting(
                        event -> event.data().getSource(), event -> event.data().getThreat())
                .containsExactly(tuple("newcomer", Threat.POISONING));
    }

    @Test
    void namesThatChangeBeforeTheyAreJudgedAreJudgedTogether() {
        for (int n = 0; n < 2500; n++) {
            bench.say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference("1", n, 0), Traffic.at(n));
            boolean fresh = n >= 1000 && n % 3 == 0;
            label(n, fresh ? "name " + n / 270 : "experts", fresh ? n % 4 != 0 : n % 10 < 2);
        }

        assertThat(bench.anomalies())
                .extracting(
                        event -> event.data().getSource(), event -> event.data().getThreat())
                .containsExactly(tuple("", Threat.POISONING));
    }

    private void label(int n, String source, boolean wrong) {
        LabelObserved label = LabelObserved.newBuilder(Traffic.label(n, wrong))
                .setSource(source)
                .build();
        bench.say(Topics.LABEL_OBSERVED, "i" + n, label, Traffic.at(n).plusSeconds(60));
    }
}
