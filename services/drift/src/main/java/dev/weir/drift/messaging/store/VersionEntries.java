package dev.weir.drift.messaging.store;

import dev.weir.drift.core.ModelVersion;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What a store keeps of model versions under keys of {@link StateKeys}. */
public final class VersionEntries {

    private final KeyValueStore<String, ?> store;

    public VersionEntries(KeyValueStore<String, ?> store) {
        this.store = store;
    }

    /** Deletes the entry of a version and those of its parts. */
    public void delete(ModelVersion version) {
        List<String> keys = new ArrayList<>(List.of(StateKeys.of(version)));
        try (KeyValueIterator<String, ?> parts = store.prefixScan(StateKeys.prefix(version), new StringSerializer())) {
            parts.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(store::delete);
    }
}
