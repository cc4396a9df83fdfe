package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.DriftCause;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftRecommendation;
import dev.weir.events.FeatureKind;
import dev.weir.events.FeatureProfile;
import dev.weir.events.InferenceLogged;
import dev.weir.events.ModelPublished;
import dev.weir.events.NamedValue;
import dev.weir.events.ReferenceProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether all clients or few send other values, told from twenty features that are spread evenly from 0 to 100. */
class FewOrAllTest {

    static final int FEATURES = 20;
    private static final int CHANGE = 600;
    private static final DoubleUnaryOperator OTHER_UNIT = value -> 1000 * value;
    private static final DoubleUnaryOperator HIGHER = value -> value + 40;

    private final SplittableRandom random = new SplittableRandom(7);

    @TempDir
    Path state;

    @Test
    void anotherUnitInTrafficOfNoNamedClientIsFixedUpstream() {
        DriftDetected drift = after(n -> "", n -> OTHER_UNIT);

        assertThat(drift.getCause()).isEqualTo(DriftCause.DATA_QUALITY);
        assertThat(drift.getRecommendation()).isEqualTo(DriftRecommendation.FIX_UPSTREAM);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 20})
    void anotherUnitOfAllClientsIsFixedUpstream(int clients) {
        DriftDetected drift = after(n -> "client" + random.nextInt(clients), n -> OTHER_UNIT);

        assertThat(drift.getReasons()).first().asString().contains("is out of its range");
        assertThat(drift.getCause()).isEqualTo(DriftCause.DATA_QUALITY);
        assertThat(drift.getRecommendation()).isEqualTo(DriftRecommendation.FIX_UPSTREAM);
    }

    @Test
    void aWorldThatChangedForTrafficOfNoNamedClientIsRetrainedOn() {
        DriftDetected drift = after(n -> "", n -> HIGHER);

        assertThat(drift.getCause()).isEqualTo(DriftCause.DRIFT);
        assertThat(drift.getRecommendation()).isEqualTo(DriftRecommendation.RETRAIN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 20})
    void aWorldThatChangedForAllClientsIsRetrainedOn(int clients) {
        DriftDetected drift = after(n -> "client" + random.nextInt(clients), n -> HIGHER);

        assertThat(drift.getReasons()).first().asString().contains("features differ");
        assertThat(drift.getCause()).isEqualTo(DriftCause.DRIFT);
        assertThat(drift.getRecommendation()).isEqualTo(DriftRecommendation.RETRAIN);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40, 60})
    void strangeInputsOfOneClientAreAnAttack(int percent) {
        DriftDetected drift = after(
                n -> n >= CHANGE && n * 37 % 100 < percent ? "mallory" : "client" + n % 20,
                n -> n * 37 % 100 < percent ? value -> random.nextDouble(-400, 400) : value -> value);

        assertThat(drift.getReasons()).first().asString().contains("out of distribution by one client");
        assertThat(drift.getCause()).isEqualTo(DriftCause.ATTACK);
        assertThat(drift.getRecommendation()).isEqualTo(DriftRecommendation.QUARANTINE);
    }

    /** The first drift that is said, when values are changed from the 600th on. */
    private DriftDetected after(IntFunction<String> client, IntFunction<DoubleUnaryOperator> change) {
        try (Bench bench = new Bench(state)) {
            bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, published(), Traffic.START);
            for (int n = 0; n < CHANGE + 400; n++) {
                DoubleUnaryOperator now = n < CHANGE ? value -> value : change.apply(n);
                InferenceLogged inference = InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                        .setClient(client.apply(n))
                        .setInputs(inputs(now))
                        .build();
                bench.say(Topics.INFERENCE_LOGGED, "i" + n, inference, Traffic.at(n));
            }
            return bench.detected().getFirst().data();
        }
    }

    private List<NamedValue> inputs(DoubleUnaryOperator change) {
        List<NamedValue> inputs = new ArrayList<>();
        for (int i = 0; i < FEATURES; i++) {
            inputs.add(new NamedValue(name(i), change.applyAsDouble(random.nextDouble(100)), null));
        }
        return inputs;
    }

    static ModelPublished published() {
        return ModelPublished.newBuilder(Traffic.published("1"))
                .setReferenceProfile(ReferenceProfile.newBuilder()
                        .setSampleSize(10_000)
                        .setFeatures(IntStream.range(0, FEATURES)
                                .mapToObj(i -> FeatureProfile.newBuilder()
                                        .setName(name(i))
                                        .setKind(FeatureKind.NUMERIC)
                                        .setEdges(List.of(20.0, 40.0, 60.0, 80.0))
                                        .setCounts(Collections.nCopies(5, 2000L))
                                        .setMinimum(0.0)
                                        .setMaximum(100.0)
                                        .build())
                                .toList())
                        .build())
                .build();
    }

    static String name(int feature) {
        return "feature" + feature;
    }
}
