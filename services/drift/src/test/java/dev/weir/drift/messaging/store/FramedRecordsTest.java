package dev.weir.drift.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.weir.drift.messaging.state.ClosedWindow;
import dev.weir.drift.messaging.state.Compared;
import dev.weir.drift.messaging.state.Figure;
import dev.weir.drift.messaging.state.LostCount;
import dev.weir.drift.messaging.state.PartitionOffsets;
import dev.weir.drift.messaging.state.WindowData;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FramedRecordsTest {

    private static final int KEPT = 5;

    private final KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("records"), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    private final StateSerde<ClosedWindow> serde = new StateSerde<>(ClosedWindow.class);
    private final FramedRecords records = new FramedRecords(List.of(ClosedWindow.getClassSchema()), KEPT);

    @BeforeEach
    void open() {
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
    }

    @Test
    void aRecordIsReadAsItWasHoweverItDiffersFromItsFrame() {
        for (int number = 0; number < 4 * KEPT; number++) {
            ClosedWindow window = window(number, number % 4);
            put(number, window);

            assertThat(read(number)).isEqualTo(window);
        }
    }

    @Test
    void noMoreThanOneFrameIsKeptBesideThem() {
        for (int number = 0; number < 4 * KEPT; number++) {
            put(number, window(number, 3));

            assertThat(store.approximateNumEntries()).isLessThanOrEqualTo(KEPT + 1L);
            for (int kept = Math.max(0, number - KEPT + 1); kept <= number; kept++) {
                assertThat(read(kept).getSequence()).isEqualTo(kept);
            }
        }
    }

    @Test
    void aRecordThatIsLikeItsFrameIsSmall() {
        put(0, window(0, 50));
        put(1, window(0, 50));

        assertThat(value(1)).hasSizeLessThan(40);
    }

    @Test
    void aSeriesGoesOnAfterARestart() {
        put(0, window(0, 3));
        new FramedRecords(List.of(ClosedWindow.getClassSchema()), KEPT)
                .put(store, Long::toString, 1, serde.serializer().serialize("", window(1, 3)));

        assertThat(FramedRecords.frame(value(1))).isZero();
        assertThat(read(1)).isEqualTo(window(1, 3));
    }

    @Test
    void aRecordOfAFormThatNobodyKnowsIsRefused() {
        put(0, window(0, 3));

        assertThatIllegalStateException()
                .isThrownBy(
                        () -> new FramedRecords(List.of(LostCount.getClassSchema()), KEPT).read(value(0), value(0)));
    }

    private void put(int number, ClosedWindow window) {
        records.put(store, Long::toString, number, serde.serializer().serialize("", window));
    }

    private ClosedWindow read(int number) {
        byte[] value = value(number);
        byte[] frame = value((int) FramedRecords.frame(value));
        return serde.deserializer().deserialize("", records.read(value, frame));
    }

    private byte[] value(int number) {
        return Objects.requireNonNull(store.get(Integer.toString(number)));
    }

    private static ClosedWindow window(int number, int features) {
        SplittableRandom random = new SplittableRandom(number);
        return ClosedWindow.newBuilder()
                .setSequence(number)
                .setData(new WindowData(
                        (long) number, number + 1L, 500L, List.of(new PartitionOffsets(0, 7L, 506L + number))))
                .setStatistics(IntStream.range(0, features)
                        .mapToObj(i -> new Figure(
                                "feature_" + i,
                                "PSI",
                                "",
                                0.05,
                                i % 2 == 0 ? null : random.nextDouble(),
                                random.nextBoolean(),
                                true,
                                random.nextDouble(),
                                -random.nextDouble()))
                        .toList())
                .setKnown(number)
                .setWrong(0)
                .setDistributions(IntStream.range(0, features)
                        .mapToObj(i -> Compared.newBuilder()
                                .setFeature("feature_" + (i + number % 2))
                                .setSegment("")
                                .setNumeric(true)
                                .setEdges(List.of(-1.5, 0.0, Double.MAX_VALUE))
                                .setCategories(number % 3 == 0 ? List.of() : List.of("größer"))
                                .setBefore(List.of(1L, 2L, 3L, Long.MAX_VALUE))
                                .setNow(List.of(random.nextLong(), -1L, 0L))
                                .setAppeared(List.of())
                                .setVanished(List.of())
                                .setOutOfRange(0)
                                .setOfAnotherType(0)
                                .setConstant(number % 2 == 0 ? null : "7")
                                .build())
                        .toList())
                .setRequests(500)
                .setDuplicates(0)
                .setLate(0)
                .setPerformance(List.of())
                .setSegments(List.of())
                .build();
    }
}
