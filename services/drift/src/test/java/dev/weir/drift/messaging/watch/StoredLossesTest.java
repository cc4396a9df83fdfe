package dev.weir.drift.messaging.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.messaging.state.LostCount;
import dev.weir.drift.messaging.store.StateSerde;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredLossesTest {

    private static final String MODEL = "flights";
    private static final ModelVersion VERSION = new ModelVersion(MODEL, "1");
    private static final long SECOND = 1_000_000;
    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;

    private final KeyValueStore<String, LostCount> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("losses"), Serdes.String(), new StateSerde<>(LostCount.class))
            .withLoggingDisabled()
            .build();
    private final StoredLosses losses = new StoredLosses(store);

    @BeforeEach
    void start() {
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void aVersionOfWhichNoWindowClosesKeepsSecondsForAnHourAndMinutesBefore() {
        lose("1", 0, 4 * HOUR);

        assertThat(entries()).isLessThanOrEqualTo((int) (HOUR + 3 * 60 + 1));
        assertThat(take(4 * HOUR)).isEqualTo(new StoredLosses.Taken(4 * HOUR, 0));
        assertThat(entries()).isZero();
    }

    @Test
    void whatWasLostSevenDaysBeforeIsForgotten() {
        lose("1", 0, 100);
        lose("1", 8 * DAY, 8 * DAY + 1);

        assertThat(entries()).isEqualTo(1);
        assertThat(take(9 * DAY).lost()).isEqualTo(1);
    }

    @Test
    void whatARetiredVersionLostIsForgottenWithTheWindowsOfTheNext() {
        lose("0", 0, 100);
        take(7 * DAY - 1);
        assertThat(entries()).isEqualTo(100);

        take(8 * DAY);

        assertThat(entries()).isZero();
    }

    @Test
    void aMinuteCountsInTheWindowOfItsLatestLoss() {
        lose("1", 0, 2 * HOUR);

        assertThat(losses.take(VERSION, -1, 600 * SECOND - 1, 600 * SECOND - 1))
                .isEqualTo(new StoredLosses.Taken(600, 0));
    }

    @Test
    void whatWasToldAsLostMayBeTakenBack() {
        lose("1", 0, 10);
        losses.add(MODEL, new LostCount("1", -1L, 3 * SECOND));
        assertThat(losses.take(VERSION, -1, 5 * SECOND, 5 * SECOND).lost()).isEqualTo(5);

        losses.add(MODEL, new LostCount("1", -1L, 4 * SECOND));

        assertThat(losses.take(VERSION, 5 * SECOND, 10 * SECOND, 10 * SECOND)).isEqualTo(new StoredLosses.Taken(4, 0));
    }

    private void lose(String version, long from, long until) {
        for (long second = from; second < until; second++) {
            losses.add(MODEL, new LostCount(version, 1L, second * SECOND));
        }
    }

    private StoredLosses.Taken take(long second) {
        return losses.take(VERSION, -1, second * SECOND, second * SECOND);
    }

    private int entries() {
        AtomicInteger entries = new AtomicInteger();
        try (KeyValueIterator<String, LostCount> all = store.all()) {
            all.forEachRemaining(entry -> entries.incrementAndGet());
        }
        return entries.get();
    }
}
