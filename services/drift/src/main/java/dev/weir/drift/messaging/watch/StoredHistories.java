package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.history.Histories;
import dev.weir.drift.core.history.HistoriesUnavailable;
import dev.weir.drift.core.history.History;
import dev.weir.drift.messaging.state.WatchHistory;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.store.HistoryStates;
import dev.weir.drift.messaging.store.StateKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Histories from this instance's state store. */
@ApplicationScoped
public class StoredHistories implements Histories {

    private final KafkaStreams streams;

    @Inject
    StoredHistories(KafkaStreams streams) {
        this.streams = streams;
    }

    @Override
    public SortedMap<String, History> of(String model) {
        try {
            return read(store(DriftStores.HISTORIES), store(DriftStores.CLOSED_WINDOWS), model);
        } catch (InvalidStateStoreException | IllegalStateException e) {
            throw new HistoriesUnavailable("the state is not here yet: " + e.getMessage(), e);
        }
    }

    public static SortedMap<String, History> read(
            ReadOnlyKeyValueStore<String, WatchHistory> histories,
            ReadOnlyKeyValueStore<String, byte[]> windows,
            String model) {
        SortedMap<String, History> found = new TreeMap<>();
        try (KeyValueIterator<String, WatchHistory> entries =
                histories.prefixScan(StateKeys.prefix(model), new StringSerializer())) {
            entries.forEachRemaining(entry -> {
                History decisive = HistoryStates.read(entry.value);
                found.put(
                        StateKeys.version(entry.key),
                        new History(
                                WindowArchive.read(windows, new ModelVersion(model, StateKeys.version(entry.key))),
                                decisive.announcements(),
                                decisive.alarm()));
            });
        }
        return found;
    }

    private <V> ReadOnlyKeyValueStore<String, V> store(String name) {
        return streams.store(
                StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<String, V>keyValueStore()));
    }
}
