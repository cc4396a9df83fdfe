package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.window.WindowRule;
import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.DriftCause;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftKind;
import dev.weir.events.DriftRecommendation;
import dev.weir.events.InferenceLogged;
import dev.weir.events.LabelObserved;
import dev.weir.events.NamedValue;
import dev.weir.events.Threat;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why errors became more: traffic whose answers become wrong more often from the 1200th on. */
class ErrorCauseTest {

    private static final int CHANGE = 1200;
    private static final int ALL = 2000;

    @TempDir
    Path state;

    private Bench bench;

    @AfterEach
    void stop() {
        bench.close();
    }

    /** In windows that are closed, and in one that is open. */
    @ParameterizedTest
    @ValueSource(ints = {100, 5000})
    void errorsOfAFeatureThatWentMissingAreFixedUpstream(int rows) {
        start(rows);
        for (int n = 0; n < ALL; n++) {
            ask(n, "client" + n % 60, n < CHANGE ? n * 37 % 100 : Double.NaN, "late");
            label(n, "", n % 10 < (n < CHANGE ? 1 : 6));
        }

        DriftDetected drift = errors().getFirst();
        assertThat(drift.getCause()).isEqualTo(DriftCause.DATA_QUALITY);
        assertThat(drift.getRecommendation()).isEqualTo(DriftRecommendation.FIX_UPSTREAM);
        assertThat(drift.getReasons()).first().asString().startsWith("distance is missing in");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 5000})
    void errorsOfAClientThatCameAreNotRetrainedOn(int rows) {
        start(rows);
        for (int n = 0; n < ALL; n++) {
            boolean one = n >= CHANGE && n % 5 < 2;
            ask(n, one ? "mallory" : "client" + n % 60, n * 37 % 100, "late");
            label(n, "", one || n * 7 % 10 == 0);
        }

        DriftDetected drift = errors().getFirst();
        assertThat(drift.getCause()).isEqualTo(DriftCause.ATTACK);
        assertThat(drift.getRecommendation()).isEqualTo(DriftRecommendation.QUARANTINE);
        assertThat(drift.getClientShare())
                .hasValueSatisfying(share -> assertThat(share).isBetween(0.2, 0.45));
    }

    @Test
    void errorsThatAnEvasionBringsAboutAreNotRetrainedOn() {
        SplittableRandom random = new SplittableRandom(1);
        bench = new Bench(state);
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, FewOrAllTest.published(), Traffic.START);
        for (int n = 0; n < ALL; n++) {
            boolean mallory = n % 5 < 2;
            boolean evades = mallory && n >= CHANGE;
            InferenceLogged inference = InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                    .setClient(mallory ? "mallory" : "client" + n % 60)
                    .setInputs(IntStream.range(0, FewOrAllTest.FEATURES)
                            .mapToObj(i -> new NamedValue(
                                    FewOrAllTest.name(i),
                                    evades ? 50 + random.nextDouble(0.01) : random.nextDouble(100),
                                    null))
                            .toList())
                    .setPrediction(evades && n % 2 == 0 ? "punctual" : "late")
                    .build();
            bench.say(Topics.INFERENCE_LOGGED, "i" + n, inference, Traffic.at(n));
            label(n, "", evades ? n % 2 == 1 : n * 7 % 10 == 0);
        }

        assertThat(bench.anomalies())
                .extracting(event -> event.data().getThreat())
                .contains(Threat.EVASION);
        DriftDetected drift = errors().getFirst();
        assertThat(drift.getCause()).isEqualTo(DriftCause.ATTACK);
    }

    @Test
    void errorsBeforeTheirPoisonIsKnownAreHeldUntilItIs() {
        start(100);
        for (int n = 0; n < ALL; n++) {
            boolean crowd = n % 2 == 0;
            ask(n, "client" + n % 60, n * 37 % 100, "late");
            label(n, crowd ? "crowd" : "experts", crowd && n >= CHANGE ? n % 8 != 0 : n % 10 < 2);
        }

        List<DriftDetected> errors = errors();
        assertThat(errors)
                .extracting(DriftDetected::getRecommendation)
                .containsExactly(DriftRecommendation.WATCH, DriftRecommendation.QUARANTINE);
        assertThat(errors.getFirst().getReasons()).last().asString().contains("2 sources");
        assertThat(errors.getLast().getCause()).isEqualTo(DriftCause.ATTACK);
        assertThat(errors).extracting(DriftDetected::getDriftId).doesNotHaveDuplicates();
    }

    @Test
    void errorsThatAllSourcesTellOfAreRetrainedOnWhenTheyAreWeighed() {
        start(100);
        for (int n = 0; n < ALL; n++) {
            ask(n, "client" + n % 60, n * 37 % 100, "late");
            label(n, n % 2 == 0 ? "crowd" : "experts", n % 10 < (n < CHANGE ? 2 : 6));
        }

        assertThat(errors())
                .extracting(DriftDetected::getRecommendation)
                .containsExactly(DriftRecommendation.WATCH, DriftRecommendation.RETRAIN);
        assertThat(bench.anomalies()).isEmpty();
    }

    @Test
    void errorsSayHowCompleteTheirTrafficIs() {
        start(100);
        for (int n = 0; n < ALL; n++) {
            ask(n, "client" + n % 60, n * 37 % 100, "late");
            label(n, "", n % 10 < (n < CHANGE ? 2 : 6));
        }

        DriftDetected drift = errors().getFirst();
        assertThat(drift.getRecommendation()).isEqualTo(DriftRecommendation.RETRAIN);
        assertThat(drift.getClientShare())
                .hasValueSatisfying(share -> assertThat(share).isBetween(0.01, 0.05));
        assertThat(drift.getCompleteness()).hasValueSatisfying(completeness -> {
            assertThat(completeness.getResponses()).isEqualTo(drift.getWindow().getSampleSize());
            assertThat(completeness.getRequests()).isEqualTo(completeness.getResponses());
            assertThat(completeness.getLabels()).isBetween(1L, completeness.getResponses());
        });
    }

    private void start(int rows) {
        bench = new Bench(state, Terms.COUNTED.with(new WindowRule.Count(rows)));
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
    }

    private void ask(int n, String client, double distance, String answer) {
        InferenceLogged inference = InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                .setClient(client)
                .setInputs(List.of(
                        new NamedValue("distance", Double.isNaN(distance) ? null : distance, null),
                        new NamedValue("carrier", null, Integer.toString(n % 4))))
                .setPrediction(answer)
                .build();
        bench.say(Topics.INFERENCE_LOGGED, "i" + n, inference, Traffic.at(n));
    }

    private void label(int n, String source, boolean wrong) {
        LabelObserved label = LabelObserved.newBuilder(Traffic.label(n, wrong))
                .setSource(source)
                .build();
        bench.say(Topics.LABEL_OBSERVED, "i" + n, label, Traffic.at(n).plusSeconds(60));
    }

    /** What is said of errors; nothing else is retrained on. */
    private List<DriftDetected> errors() {
        List<DriftDetected> all =
                bench.detected().stream().map(event -> event.data()).toList();
        assertThat(all)
                .filteredOn(drift -> drift.getKind() != DriftKind.CONCEPT)
                .extracting(DriftDetected::getRecommendation)
                .doesNotContain(DriftRecommendation.RETRAIN);
        return all.stream()
                .filter(drift -> drift.getKind() == DriftKind.CONCEPT)
                .toList();
    }
}
