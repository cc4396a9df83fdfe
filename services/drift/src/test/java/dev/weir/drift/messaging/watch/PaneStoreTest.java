package dev.weir.drift.messaging.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.core.window.Position;
import dev.weir.drift.messaging.fact.Topics;
import dev.weir.drift.messaging.state.Signal;
import dev.weir.drift.messaging.store.PaneStates;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaneStoreTest {

    private static final ModelVersion VERSION = new ModelVersion("flights", "1");

    private final KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("panes"), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();

    @BeforeEach
    void open() {
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
    }

    @Test
    void neighboursLieWhereTheLastOfThemLay() {
        PaneStore panes = new PaneStore(store);
        put(panes, 1, 2, 3);
        panes.write();

        panes.merge(VERSION, List.of(1L, 2L), References.Known.NOTHING);
        panes.write();

        assertThat(new PaneStore(store).sizes(VERSION)).containsExactly(entry(2L, 2L), entry(3L, 1L));
        assertThat(panes.find(VERSION, 2, References.Known.NOTHING)).hasValueSatisfying(found -> {
            assertThat(found.pane().holds(new Position(0, 1))).isTrue();
            assertThat(found.signal().getAt()).isEqualTo(Instant.ofEpochSecond(2));
        });
        assertThat(entries()).isEqualTo(2);
    }

    private int entries() {
        int entries = 0;
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            for (; all.hasNext(); all.next()) {
                entries++;
            }
        }
        return entries;
    }

    private static void put(PaneStore panes, long... seconds) {
        for (long second : seconds) {
            Instant at = Instant.ofEpochSecond(second);
            Pane pane = new Pane(References.Known.NOTHING.layout());
            pane.extent().add(new Position(0, second), at);
            panes.put(
                    VERSION,
                    second,
                    pane,
                    new Signal(
                            "1",
                            "00000000-0000-0000-0000-000000000001",
                            Topics.INFERENCE_LOGGED,
                            "run",
                            null,
                            at,
                            0,
                            PaneStates.write(second, pane)));
        }
    }
}
