package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftKind;
import dev.weir.events.DriftMeasured;
import dev.weir.mesh.EnvelopeHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The traffic lies in two partitions, which instances share. */
class RebalanceIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path state;

    @Test
    void anInstanceThatComesAndOneThatLeavesLoseNoAlarmAndDoubleNone() throws Exception {
        try (OutsideWorld world = new OutsideWorld();
                StreamProcess first = StreamProcess.start(world.broker(), state.resolve("first"))) {
            world.publish();
            world.traffic(0, 250, 0);
            await().atMost(PATIENCE).until(() -> world.heard().size() >= 2);

            try (StreamProcess second = StreamProcess.start(world.broker(), state.resolve("second"))) {
                await().atMost(PATIENCE).until(() -> world.working(StreamProcess.GROUP) >= 2);
                world.traffic(250, 350, 0);
                world.traffic(350, 650, 40);
                await().atMost(PATIENCE).until(() -> world.heard().size() >= 6);
                first.kill();
                world.traffic(650, 1000, 40);
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
            assertThat(world.said(Topics.DRIFT_DETECTED, DriftDetected.class))
                    .extracting(DriftDetected::getKind)
                    .containsExactly(DriftKind.DATA);
        }
    }

    @Test
    void aSessionHoldsTheTrafficOfAllPartitionsAndEndsWhenAllPause() throws Exception {
        Map<String, String> sessions = Map.of("weir.drift.window.kind", "session", "weir.drift.window.gap", "60s");
        try (OutsideWorld world = new OutsideWorld();
                StreamProcess process = StreamProcess.start(world.broker(), state.resolve("only"), sessions)) {
            world.publish();
            world.traffic(0, 130, 0);
            world.traffic(300, 420, 0);
            world.traffic(600, 640, 0);
            world.traffic(900, 940, 0);

            await().atMost(PATIENCE).until(() -> world.heard().size() >= 3);

            List<DriftMeasured> windows = world.said(Topics.DRIFT_MEASURED, DriftMeasured.class);
            assertThat(windows)
                    .extracting(window -> window.getWindow().getSampleSize())
                    .containsExactly(130L, 120L, 40L);
            assertThat(windows.getFirst().getWindow().getOffsets()).hasSize(2);
        }
    }
}
