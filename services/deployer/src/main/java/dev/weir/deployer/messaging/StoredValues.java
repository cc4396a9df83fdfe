package dev.weir.deployer.messaging;

import dev.weir.mesh.TransientFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;

/** What lies in a store of the stream, of the partitions that this instance has. */
final class StoredValues {

    private StoredValues() {}

    /**
     * The values, in order of their keys.
     *
     * @throws TransientFailure while the stream is not ready
     */
    static <V> List<V> inOrder(KafkaStreams streams, String store) {
        SortedMap<String, V> values = new TreeMap<>();
        try (KeyValueIterator<String, V> all = streams.store(
                        StoreQueryParameters.fromNameAndType(store, QueryableStoreTypes.<String, V>keyValueStore()))
                .all()) {
            all.forEachRemaining(entry -> values.put(entry.key, entry.value));
        } catch (InvalidStateStoreException e) {
            throw new TransientFailure("the stream is not ready: " + e.getMessage(), e);
        }
        return new ArrayList<>(values.values());
    }
}
