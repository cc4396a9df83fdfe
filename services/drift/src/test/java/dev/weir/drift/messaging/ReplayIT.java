package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftMeasured;
import dev.weir.events.InferenceAnomaly;
import dev.weir.events.Threat;
import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.EventId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was watched as it came is watched again from the beginning, in one go and by a stream that knows nothing. */
class ReplayIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int FACTS = 12;

    @TempDir
    Path state;

    @Test
    void theSameTrafficGivesTheSameAlarms() throws Exception {
        try (OutsideWorld world = new OutsideWorld()) {
            world.publish();
            try (StreamProcess live = StreamProcess.start(world.broker(), state.resolve("live"))) {
                world.traffic(0, 350, 0);
                await().atMost(PATIENCE).until(() -> world.heard().size() >= 2);
                world.refused("mallory", 350, 390);
                await().atMost(PATIENCE).until(() -> world.heard().size() >= 4);
                world.traffic(400, 725, 40);
                await().atMost(PATIENCE).until(() -> world.heard().size() >= 7);
                world.traffic(725, 1000, 40);
                world.traffic(2000, 2040, 40);
                await().atMost(PATIENCE).until(() -> world.heard().size() >= FACTS);
            }

            try (StreamProcess again = StreamProcess.start(
                    world.broker(), state.resolve("again"), "drift-replay", StreamProcess.TUMBLING)) {
                await().atMost(PATIENCE).until(() -> world.heard().size() >= 2 * FACTS);
            }

            List<EventId> ids = world.heard().stream()
                    .filter(record -> !record.topic().equals(Topics.INFERENCE_ANOMALY))
                    .map(record -> EnvelopeHeaders.read(record.headers()).id())
                    .toList();
            assertThat(Set.copyOf(ids)).hasSize(ids.size() / 2);
            twice(world.said(Topics.DRIFT_MEASURED, DriftMeasured.class).stream()
                    .map(fact -> DriftMeasured.newBuilder(fact)
                            .setMeasuredAt(Instant.EPOCH)
                            .build())
                    .toList());
            List<DriftDetected> alarms = world.said(Topics.DRIFT_DETECTED, DriftDetected.class).stream()
                    .map(fact -> DriftDetected.newBuilder(fact)
                            .setDetectedAt(Instant.EPOCH)
                            .build())
                    .toList();
            twice(alarms);
            assertThat(alarms).hasSize(2);
            // A client's requests lie in all partitions: which of them came last may differ, what they are does not.
            assertThat(world.said(Topics.INFERENCE_ANOMALY, InferenceAnomaly.class))
                    .extracting(InferenceAnomaly::getClient, InferenceAnomaly::getThreat)
                    .containsExactly(
                            tuple("mallory", Threat.CREDENTIAL_PROBING), tuple("mallory", Threat.CREDENTIAL_PROBING));
        }
    }

    /** Each fact was said once in each half, in the same order. */
    private static void twice(List<? extends SpecificRecord> facts) {
        int half = facts.size() / 2;
        assertThat(facts).isNotEmpty().hasSize(2 * half);
        for (int i = 0; i < half; i++) {
            for (Schema.Field field : facts.get(i).getSchema().getFields()) {
                assertThat(facts.get(half + i).get(field.pos()))
                        .as("%s of fact %d", field.name(), i)
                        .isEqualTo(facts.get(i).get(field.pos()));
            }
        }
    }
}
