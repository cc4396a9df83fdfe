package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftKind;
import dev.weir.events.DriftMeasured;
import dev.weir.events.InferenceAnomaly;
import dev.weir.events.PerformanceEstimate;
import dev.weir.events.Threat;
import dev.weir.mesh.EnvelopeHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stream is killed in the midst of traffic and begins again elsewhere, with nothing but what Kafka has. */
class RestartIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path state;

    @Test
    void aStreamThatWasKilledLosesNothingAndSaysNothingTwice() throws Exception {
        try (OutsideWorld world = new OutsideWorld()) {
            world.publish();

            try (StreamProcess first = StreamProcess.start(world.broker(), state.resolve("first"))) {
                world.traffic(0, 350, 0);
                await().atMost(PATIENCE).until(() -> world.heard().size() >= 2);
                world.traffic(350, 450, 40);
                first.kill();
            }
            world.traffic(450, 1000, 40);
            try (StreamProcess second = StreamProcess.start(world.broker(), state.resolve("second"))) {
                world.traffic(2000, 2040, 40);
                await().atMost(PATIENCE).until(() -> world.heard().size() >= 11);
            }

            List<DriftMeasured> windows = world.said(Topics.DRIFT_MEASURED, DriftMeasured.class);
            assertThat(world.heard())
                    .extracting(record -> EnvelopeHeaders.read(record.headers()).id())
                    .doesNotHaveDuplicates();
            assertThat(windows)
                    .extracting(window -> window.getWindow().getSampleSize())
                    .containsExactly(100L, 100L, 100L, 100L, 100L, 100L, 100L, 100L, 100L, 100L);
            assertThat(windows)
                    .extracting(window -> window.getSequence().orElseThrow())
                    .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
            assertThat(world.said(Topics.DRIFT_DETECTED, DriftDetected.class))
                    .extracting(DriftDetected::getKind)
                    .containsExactly(DriftKind.DATA);
        }
    }

    @Test
    void aStreamThatWasKilledStillKnowsWhatCame() throws Exception {
        try (OutsideWorld world = new OutsideWorld()) {
            world.publish();
            try (StreamProcess first = StreamProcess.start(world.broker(), state.resolve("first"))) {
                world.scored(0, 300);
                await().atMost(PATIENCE).until(() -> world.heard().size() >= 2);
                first.kill();
            }

            try (StreamProcess second = StreamProcess.start(world.broker(), state.resolve("second"))) {
                world.labels(0, 300);
                world.scored(0, 300);
                AtomicInteger next = new AtomicInteger(300);
                await().atMost(PATIENCE).until(() -> {
                    world.scored(next.get(), next.addAndGet(100));
                    return labelsOfTheFirstWindow(world).contains(100L);
                });
            }

            List<DriftMeasured> windows = world.said(Topics.DRIFT_MEASURED, DriftMeasured.class);
            assertThat(windows)
                    .extracting(window -> window.getWindow().getSampleSize())
                    .containsOnly(100L);
            // The windows before were closed when their inferences came again.
            assertThat(windows.get(2).getCompleteness().orElseThrow().getDuplicates())
                    .isEqualTo(100);
        }
    }

    @Test
    void aStreamThatWasKilledKnowsWhoThreatensAModel() throws Exception {
        try (OutsideWorld world = new OutsideWorld()) {
            world.publish();
            try (StreamProcess first = StreamProcess.start(world.broker(), state.resolve("first"))) {
                world.asked("mallory", 401, 0, 60);
                await().atMost(PATIENCE).until(() -> !threats(world).isEmpty());
                first.kill();
            }

            world.asked("mallory", 401, 60, 120);
            try (StreamProcess second = StreamProcess.start(world.broker(), state.resolve("second"))) {
                AtomicInteger next = new AtomicInteger(120);
                await().atMost(PATIENCE).until(() -> {
                    world.asked("mallory", 200, next.get(), next.addAndGet(1));
                    return threats(world).contains(Threat.VALID_ACCOUNT);
                });
            }

            assertThat(threats(world)).containsExactly(Threat.CREDENTIAL_PROBING, Threat.VALID_ACCOUNT);
        }
    }

    private static List<Threat> threats(OutsideWorld world) {
        return world.said(Topics.INFERENCE_ANOMALY, InferenceAnomaly.class).stream()
                .map(InferenceAnomaly::getThreat)
                .toList();
    }

    private static List<Long> labelsOfTheFirstWindow(OutsideWorld world) {
        return world.said(Topics.DRIFT_MEASURED, DriftMeasured.class).stream()
                .flatMap(window -> window.getPerformance().stream())
                .filter(estimate -> estimate.getSequence().equals(Optional.of(0L)))
                .map(PerformanceEstimate::getLabelled)
                .toList();
    }
}
