package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.drift.messaging.store.Micros;
import dev.weir.events.FeatureProfile;
import dev.weir.events.InferenceLogged;
import dev.weir.events.LabelObserved;
import dev.weir.events.ModelPublished;
import dev.weir.events.ReferenceProfile;
import dev.weir.mesh.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLetterTest {

    private static final byte[] GARBAGE = "garbage".getBytes(StandardCharsets.UTF_8);

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
    void poisonIsPutAsideAsItCameAndTheStreamGoesOn() {
        bench.sendBytes(Topics.INFERENCE_LOGGED, "i0", GARBAGE);
        bench.sendBytes(Topics.LABEL_OBSERVED, "i0", GARBAGE);
        for (int n = 0; n < 100; n++) {
            bench.say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference("1", n, 0), Traffic.at(n));
        }

        assertThat(bench.records("inference.logged.drift.dlq"))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isEqualTo(GARBAGE));
        assertThat(bench.records("label.observed.drift.dlq")).hasSize(1);
        assertThat(bench.measured()).hasSize(1);
    }

    @Test
    void anInferenceOfNoModelIsPutAside() {
        InferenceLogged nameless = InferenceLogged.newBuilder(Traffic.inference("1", 0, 0))
                .setModel("")
                .build();

        bench.say(Topics.INFERENCE_LOGGED, "i0", nameless, Traffic.START);

        assertThat(reasons("inference.logged.drift.dlq"))
                .singleElement()
                .asString()
                .contains("needs a name");
    }

    @Test
    void aRecordUnderAWrongKeyIsPutAside() {
        bench.say(Topics.LABEL_OBSERVED, "another", Traffic.label(0, true), Traffic.START);

        assertThat(reasons("label.observed.drift.dlq"))
                .singleElement()
                .asString()
                .contains("record key");
    }

    @Test
    void whatHappenedAtNoPossibleTimeIsPutAside() {
        for (Instant time : List.of(
                Instant.EPOCH.minusMillis(1),
                Instant.parse("+10000-01-01T00:00:00Z"),
                Micros.time(Long.MIN_VALUE / 2))) {
            bench.say(
                    Topics.INFERENCE_LOGGED,
                    "i0",
                    InferenceLogged.newBuilder(Traffic.inference("1", 0, 0))
                            .setRequestedAt(time)
                            .build(),
                    Traffic.START);
            bench.say(
                    Topics.LABEL_OBSERVED,
                    "i0",
                    LabelObserved.newBuilder(Traffic.label(0, true))
                            .setObservedAt(time)
                            .build(),
                    Traffic.START);
        }

        assertThat(reasons("inference.logged.drift.dlq"))
                .hasSize(3)
                .allSatisfy(reason -> assertThat(reason).contains("no time"));
        assertThat(reasons("label.observed.drift.dlq"))
                .hasSize(3)
                .allSatisfy(reason -> assertThat(reason).contains("no time"));
    }

    @Test
    void aProfileThatDoesNotAddUpIsPutAside() {
        ModelPublished published = Traffic.published("1");
        ReferenceProfile profile = published.getReferenceProfile().orElseThrow();
        ModelPublished broken = ModelPublished.newBuilder(published)
                .setReferenceProfile(ReferenceProfile.newBuilder(profile)
                        .setFeatures(List.of(
                                profile.getFeatures().getFirst(),
                                profile.getFeatures().getFirst()))
                        .build())
                .build();

        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, broken, Traffic.START);

        assertThat(reasons("model.published.drift.dlq"))
                .singleElement()
                .asString()
                .contains("stands twice");
    }

    @Test
    void aProfileOfMoreRowsThanCanBeAddedUpIsPutAside() {
        ModelPublished published = Traffic.published("1");
        ReferenceProfile profile = published.getReferenceProfile().orElseThrow();
        ModelPublished broken = ModelPublished.newBuilder(published)
                .setReferenceProfile(ReferenceProfile.newBuilder(profile)
                        .setFeatures(List.of(
                                FeatureProfile.newBuilder(profile.getFeatures().getFirst())
                                        .setCounts(List.of(Long.MAX_VALUE, Long.MAX_VALUE, 1L, 1L))
                                        .build()))
                        .build())
                .build();

        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, broken, Traffic.START);

        assertThat(reasons("model.published.drift.dlq"))
                .singleElement()
                .asString()
                .contains("counts up to");
    }

    private List<String> reasons(String topic) {
        return bench.records(topic).stream().map(DeadLetterTest::reason).toList();
    }

    private static String reason(TestRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader(DeadLetterHeaders.REASON).value(), StandardCharsets.UTF_8);
    }
}
