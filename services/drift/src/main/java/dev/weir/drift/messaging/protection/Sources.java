package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.protection.SourceMemory;
import dev.weir.drift.messaging.state.StoredSource;
import dev.weir.drift.messaging.store.StateKeys;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Memories of the sources of labels: so many of a model, of which the one that was silent longest makes room. */
final class Sources {

    private static final int KEPT = 32;

    private final KeyValueStore<String, StoredSource> store;

    Sources(KeyValueStore<String, StoredSource> store) {
        this.store = store;
    }

    Optional<SourceMemory> find(String model, String source) {
        return Optional.ofNullable(store.get(StateKeys.client(model, source))).map(ProtectionStates::read);
    }

    List<SourceMemory> others(String model, String source) {
        Map<String, SourceMemory> all = all(model);
        all.remove(StateKeys.client(model, source));
        return List.copyOf(all.values());
    }

    void put(String model, String source, SourceMemory memory) {
        String key = StateKeys.client(model, source);
        if (store.get(key) == null) {
            makeRoom(all(model));
        }
        store.put(key, ProtectionStates.write(memory));
    }

    private void makeRoom(Map<String, SourceMemory> all) {
        if (all.size() >= KEPT) {
            all.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().seen()))
                    .ifPresent(silent -> store.delete(silent.getKey()));
        }
    }

    private Map<String, SourceMemory> all(String model) {
        Map<String, SourceMemory> all = new LinkedHashMap<>();
        try (KeyValueIterator<String, StoredSource> found =
                store.prefixScan(StateKeys.prefix(model), new StringSerializer())) {
            found.forEachRemaining(entry -> all.put(entry.key, ProtectionStates.read(entry.value)));
        }
        return all;
    }
}
