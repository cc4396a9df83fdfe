package dev.weir.drift.messaging;

import dev.weir.drift.core.history.Histories;
import dev.weir.drift.core.history.HistoriesUnavailable;
import dev.weir.drift.core.history.History;
import dev.weir.drift.messaging.state.WatchHistory;
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
class StoredHistories implements Histories {

    private final KafkaStreams streams;

    @Inject
    StoredHistories(KafkaStreams streams) {
        this.streams = streams;
    }

    @Override
    public SortedMap<String, History> of(String model) {
        try {
            return read(
                    streams.store(StoreQueryParameters.fromNameAndType(
                            DriftStores.HISTORIES, QueryableStoreTypes.keyValueStore())),
                    model);
        } catch (InvalidStateStoreException | IllegalStateException e) {
            throw new HistoriesUnavailable("the state is not here yet: " + e.getMessage(), e);
        }
    }

    static SortedMap<String, History> read(ReadOnlyKeyValueStore<String, WatchHistory> store, String model) {
        SortedMap<String, History> histories = new TreeMap<>();
        try (KeyValueIterator<String, WatchHistory> found =
                store.prefixScan(StateKeys.prefix(model), new StringSerializer())) {
            found.forEachRemaining(
                    entry -> histories.put(StateKeys.version(entry.key), HistoryStates.read(entry.value)));
        }
        return histories;
    }
}
