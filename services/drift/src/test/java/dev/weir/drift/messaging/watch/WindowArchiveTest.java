package dev.weir.drift.messaging.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.statistic.Statistic;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.Labels;
import dev.weir.drift.core.window.OffsetRange;
import dev.weir.drift.core.window.Span;
import dev.weir.drift.messaging.store.HistoryStates;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.StateSizes;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowArchiveTest {

    private static final ModelVersion VERSION = new ModelVersion("flights", "1");
    private static final int FEATURES = 50;

    private final KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("windows"), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    private final WindowArchive archive = new WindowArchive(store);

    @BeforeEach
    void open() {
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
    }

    @Test
    void theLastWindowsAreKeptWhateverTheirNumber() {
        for (long number = 0; number < 240; number++) {
            archive.put(VERSION, window(number));

            assertThat(WindowArchive.read(store, VERSION))
                    .extracting(MeasuredWindow::sequence)
                    .containsExactlyElementsOf(LongStream.rangeClosed(Math.max(0, number - History.KEPT + 1), number)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void noMoreThanOneFrameIsKeptBesideThem() {
        for (long number = 0; number < 240; number++) {
            archive.put(VERSION, window(number));

            assertThat(store.approximateNumEntries()).isLessThanOrEqualTo(History.KEPT + 1L);
        }
    }

    @Test
    void aWindowIsReadAsItWasWithFewDigits() {
        IntStream.range(0, 3).forEach(number -> archive.put(VERSION, window(number)));

        MeasuredWindow read = WindowArchive.read(store, VERSION).getLast();
        MeasuredWindow written = window(2);
        assertThat(read.data()).isEqualTo(written.data());
        assertThat(read.labels()).isEqualTo(written.labels());
        assertThat(read.statistics()).hasSize(2 * FEATURES);
        for (int i = 0; i < 2 * FEATURES; i++) {
            FeatureStatistic before = written.statistics().get(i);
            FeatureStatistic after = read.statistics().get(i);
            assertThat(after.feature()).isEqualTo(before.feature());
            assertThat(after.statistic()).isEqualTo(before.statistic());
            assertThat(after.drifted()).isEqualTo(before.drifted());
            assertThat(after.value()).isCloseTo(before.value(), withinPercentage(0.02));
            assertThat(after.probability()).isCloseTo(before.probability(), withinPercentage(1));
        }
    }

    @Test
    void versionsAreKeptApart() {
        archive.put(VERSION, window(0));
        archive.put(new ModelVersion("flights", "10"), window(7));

        assertThat(WindowArchive.read(store, VERSION))
                .extracting(MeasuredWindow::sequence)
                .containsExactly(0L);
    }

    @Test
    void windowsOfAnEarlierReleaseAreReadUntilTheyAreOld() {
        byte[] frame = StateSizes.bytes(HistoryStates.archived(window(0)));
        store.put(StateKeys.of(VERSION, 0), deflated(frame, new byte[0]));
        for (long number = 1; number < 30; number++) {
            store.put(
                    StateKeys.of(VERSION, number),
                    deflated(StateSizes.bytes(HistoryStates.archived(window(number))), frame));
        }
        for (long number = 30; number < 120; number++) {
            archive.put(VERSION, window(number));

            assertThat(WindowArchive.read(store, VERSION))
                    .extracting(MeasuredWindow::sequence)
                    .containsExactlyElementsOf(LongStream.rangeClosed(Math.max(0, number - History.KEPT + 1), number)
                            .boxed()
                            .toList());
        }
        assertThat(store.approximateNumEntries()).isLessThanOrEqualTo(History.KEPT + 1L);
    }

    @Test
    void whatWindowsHaveInCommonIsWrittenOnce() {
        archive.put(VERSION, window(0));
        long first = archive.bytes(VERSION);
        archive.put(VERSION, window(1));

        assertThat(archive.bytes(VERSION) - first).isLessThan(first).isLessThan(12L * 2 * FEATURES);
    }

    /** As earlier releases did, behind the number 0 of the frame. */
    private static byte[] deflated(byte[] bytes, byte[] like) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setDictionary(like);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] buffer = new byte[2 * bytes.length];
        int length = deflater.deflate(buffer);
        deflater.end();
        return ByteBuffer.allocate(Long.BYTES + length)
                .putLong(0)
                .put(buffer, 0, length)
                .array();
    }

    private static MeasuredWindow window(long number) {
        SplittableRandom random = new SplittableRandom(number);
        List<FeatureStatistic> statistics = IntStream.range(0, FEATURES)
                .boxed()
                .flatMap(i -> Stream.of(
                        statistic("feature_" + i, Statistic.PSI, random),
                        statistic("feature_" + i, Statistic.KS, random)))
                .toList();
        Instant start = Instant.ofEpochSecond(500 * number);
        return new MeasuredWindow(
                number,
                new DataWindow(
                        new Span(start, start.plusSeconds(499)),
                        500,
                        List.of(new OffsetRange(0, 500 * number, 500 * number + 499))),
                statistics,
                new Labels(100, number % 100),
                MeasuredWindow.Figures.NONE);
    }

    private static FeatureStatistic statistic(String feature, Statistic statistic, SplittableRandom random) {
        double value = random.nextDouble();
        return new FeatureStatistic(feature, statistic, value, 0.05, random.nextDouble(), value > 0.9);
    }
}
