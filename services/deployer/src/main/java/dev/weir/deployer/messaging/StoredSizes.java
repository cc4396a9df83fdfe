package dev.weir.deployer.messaging;

import dev.weir.deployer.core.rightsizing.SizingBook;
import dev.weir.deployer.core.rightsizing.SizingState;
import dev.weir.mesh.TransientFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;

/** Reads the stream's own store; partitions that another instance has are told there. */
@ApplicationScoped
class StoredSizes implements SizingBook {

    private final KafkaStreams streams;

    @Inject
    StoredSizes(KafkaStreams streams) {
        this.streams = streams;
    }

    @Override
    public List<SizingState> states() {
        SortedMap<String, SizingState> states = new TreeMap<>();
        try (KeyValueIterator<String, SizingState> all = streams.store(StoreQueryParameters.fromNameAndType(
                        SizingJoin.STORE, QueryableStoreTypes.<String, SizingState>keyValueStore()))
                .all()) {
            all.forEachRemaining(entry -> states.put(entry.key, entry.value));
        } catch (InvalidStateStoreException e) {
            throw new TransientFailure("the stream is not ready: " + e.getMessage(), e);
        }
        return new ArrayList<>(states.values());
    }
}
