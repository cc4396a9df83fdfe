package dev.weir.registry.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.events.Artifact;
import dev.weir.events.FeatureKind;
import dev.weir.events.FeatureProfile;
import dev.weir.events.Measure;
import dev.weir.events.ReferenceProfile;
import dev.weir.events.TrainingCompleted;
import dev.weir.events.UsageKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingRunsTest {

    @Test
    void nothingIsLostOnTheWayThroughTheCore() {
        TrainingCompleted event = builder()
                .setEnvironment("production")
                .setRetrainingRequestId("a-request")
                .setResources(List.of(Measure.newBuilder()
                        .setKind(UsageKind.CPU_SECONDS)
                        .setQuantity(12.5)
                        .build()))
                .setReferenceProfile(ReferenceProfile.newBuilder()
                        .setSampleSize(1000)
                        .setErrorRate(0.2)
                        .setFeatures(List.of(FeatureProfile.newBuilder()
                                .setName("distance")
                                .setKind(FeatureKind.NUMERIC)
                                .setEdges(List.of(1.0, 2.0))
                                .setCounts(List.of(3L, 4L, 5L))
                                .build()))
                        .build())
                .build();

        assertThat(TrainingRuns.toAvro(TrainingRuns.toCore(event))).isEqualTo(event);
    }

    @Test
    void aRunWithoutArtifactsIsRefused() {
        TrainingCompleted event = builder().setArtifacts(List.of()).build();

        assertThatThrownBy(() -> TrainingRuns.toCore(event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one");
    }

    private static TrainingCompleted.Builder builder() {
        return TrainingCompleted.newBuilder()
                .setRunId("run-1")
                .setModel("flights")
                .setArtifacts(List.of(Artifact.newBuilder()
                        .setName("model.onnx")
                        .setUri("file:///a")
                        .setDigest("sha256:" + "ab".repeat(32))
                        .setSize(42)
                        .build()))
                .setStartedAt(Instant.parse("2026-11-01T10:00:00Z"))
                .setCompletedAt(Instant.parse("2026-11-01T10:01:00Z"));
    }
}
