package dev.weir.drift.messaging.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.window.PaneCutter;
import dev.weir.drift.messaging.Traffic;
import dev.weir.drift.messaging.state.Progress;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.store.StateSerde;
import dev.weir.drift.messaging.store.WriteBehind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatermarksTest {

    private static final ModelVersion VERSION = new ModelVersion(Traffic.MODEL, "1");
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final long NOW = Traffic.at(1_000).toEpochMilli();

    @TempDir
    private Path state;

    private final KeyValueStore<String, Progress> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(DriftStores.PROGRESS),
                    Serdes.String(),
                    new StateSerde<>(Progress.class))
            .withLoggingDisabled()
            .build();

    private final WriteBehind<Reached> progress = new WriteBehind<>(store, Reached::read, Reached::write);

    @BeforeEach
    void open() {
        store.init(
                new MockProcessorContext<>(new Properties(), new TaskId(0, 0), state.toFile()).getStateStoreContext(),
                store);
    }

    @Test
    void theSlowestPartitionTellsTheTime() {
        Watermarks watermarks = watermarks();
        watermarks.advance(VERSION, 0, Traffic.at(30), NOW);
        watermarks.advance(VERSION, 1, Traffic.at(20), NOW);

        assertThat(watermarks.of(VERSION, NOW)).isEqualTo(PaneCutter.micros(Traffic.at(20)));
    }

    @Test
    void aPartitionThatWasNeverHeardOfIsWaitedFor() {
        Watermarks watermarks = watermarks();
        watermarks.advance(VERSION, 0, Traffic.at(30), NOW);

        assertThat(watermarks.of(VERSION, NOW)).isEqualTo(Long.MIN_VALUE);
        assertThat(watermarks.of(VERSION, NOW + SILENCE.toMillis())).isGreaterThan(PaneCutter.micros(Traffic.at(30)));
    }

    @Test
    void aSilentPartitionGoesOnWithTheClock() {
        Watermarks watermarks = watermarks();
        watermarks.advance(VERSION, 0, Traffic.at(30), NOW);
        watermarks.advance(VERSION, 1, Traffic.at(20), NOW);

        assertThat(watermarks.of(VERSION, NOW + SILENCE.toMillis()))
                .isEqualTo(PaneCutter.micros(Traffic.at(20).plus(SILENCE)));
    }

    @Test
    void aPartitionOfABacklogThatIsNotReadYetIsWaitedFor() {
        long later = NOW + Duration.ofDays(1).toMillis();
        Watermarks watermarks = watermarks();
        watermarks.advance(VERSION, 0, Traffic.at(20), later);
        watermarks.advance(VERSION, 1, Traffic.at(20), later);
        watermarks.advance(VERSION, 1, Traffic.at(90), later + SILENCE.toMillis());

        assertThat(watermarks.of(VERSION, later + SILENCE.toMillis())).isEqualTo(PaneCutter.micros(Traffic.at(20)));
    }

    @Test
    void aSilentPartitionOfCurrentTrafficIsNotWaitedFor() {
        Watermarks watermarks = watermarks();
        watermarks.advance(VERSION, 0, Instant.ofEpochMilli(NOW), NOW);
        watermarks.advance(VERSION, 1, Instant.ofEpochMilli(NOW), NOW);
        long later = NOW + SILENCE.toMillis();
        watermarks.advance(VERSION, 1, Instant.ofEpochMilli(later), later);

        assertThat(watermarks.of(VERSION, later)).isEqualTo(1_000 * later);
    }

    @Test
    void aRestartIsNoSilence() {
        Watermarks before = watermarks();
        before.advance(VERSION, 0, Traffic.at(30), NOW);
        before.advance(VERSION, 1, Traffic.at(20), NOW);
        long later = NOW + Duration.ofDays(1).toMillis();

        Watermarks after = watermarks();

        assertThat(after.of(VERSION, later)).isEqualTo(PaneCutter.micros(Traffic.at(20)));
    }

    private Watermarks watermarks() {
        progress.write();
        return new Watermarks(progress, 2, SILENCE);
    }
}
