package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.events.DriftMeasured;
import dev.weir.events.InferenceAnomaly;
import dev.weir.events.Threat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client whose guards are in another partition than those of all others. */
class ElsewhereIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String STRANGER = name(0, 0);
    private static final List<String> OTHERS =
            IntStream.range(0, 10).mapToObj(i -> name(1, 100 * i)).toList();

    @TempDir
    Path state;

    /** The stream is killed in the midst, and hears what came meanwhile partition by partition. */
    @Test
    void inputsFromElsewhereAreHeldAgainstThoseOfOtherPartitions() throws Exception {
        try (OutsideWorld world = new OutsideWorld()) {
            world.publish();
            try (StreamProcess first = StreamProcess.start(world.broker(), state.resolve("first"))) {
                ordinary(world);
                await().atMost(PATIENCE).until(() -> windows(world) >= 5);
                ask(world, 620, 640, 20_000);
                first.kill();
            }

            ask(world, 640, 760, 20_000);
            ask(world, 760, 1_100, 0);
            try (StreamProcess second = StreamProcess.start(world.broker(), state.resolve("second"))) {
                await().atMost(PATIENCE).until(() -> !blamed(world).isEmpty());
                await().atMost(PATIENCE).until(() -> windows(world) >= 9);
            }

            assertThat(blamed(world)).containsExactly(STRANGER);
        }
    }

    @Test
    void aWorldThatChangesInBothPartitionsIsNobodysAttack() throws Exception {
        try (OutsideWorld world = new OutsideWorld();
                StreamProcess process = StreamProcess.start(world.broker(), state.resolve("only"))) {
            world.publish();
            ordinary(world);
            for (int n = 620; n < 2_000; n++) {
                world.inputs(client(n), n, 20_000);
            }
            await().atMost(PATIENCE).until(() -> windows(world) >= 18);

            assertThat(blamed(world)).isEmpty();
        }
    }

    /** The guards know their scale, which comes to them through a topic, before most is asked. */
    private static void ordinary(OutsideWorld world) {
        ask(world, 0, 120, 0);
        await().atMost(PATIENCE).until(() -> windows(world) >= 1);
        ask(world, 120, 620, 0);
    }

    /** One request a second, every other one of the client whose inputs are so much higher. */
    private static void ask(OutsideWorld world, int from, int to, double higher) {
        for (int n = from; n < to; n++) {
            world.inputs(client(n), n, n % 2 == 0 ? higher : 0);
        }
        world.flush();
    }

    private static String client(int n) {
        return n % 2 == 0 ? STRANGER : OTHERS.get(n * 7 % OTHERS.size());
    }

    private static long windows(OutsideWorld world) {
        return world.said(Topics.DRIFT_MEASURED, DriftMeasured.class).size();
    }

    /** Clients whose inputs were blamed; inputs that lie so evenly look like an extraction, too. */
    private static List<String> blamed(OutsideWorld world) {
        return world.said(Topics.INFERENCE_ANOMALY, InferenceAnomaly.class).stream()
                .filter(anomaly -> anomaly.getThreat() == Threat.OUT_OF_DISTRIBUTION)
                .map(InferenceAnomaly::getClient)
                .toList();
    }

    /** The first name from a number on of a client whose guards are in this one of two partitions. */
    private static String name(int partition, int from) {
        return IntStream.iterate(from, i -> i + 1)
                .mapToObj(i -> "client " + i)
                .filter(name -> partition(name) == partition)
                .findFirst()
                .orElseThrow();
    }

    private static int partition(String client) {
        byte[] key = StateKeys.client(Traffic.MODEL, client).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % 2;
    }
}
