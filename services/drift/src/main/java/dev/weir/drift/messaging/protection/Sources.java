package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.protection.SourceMemories;
import dev.weir.drift.core.protection.SourceMemory;
import dev.weir.drift.messaging.state.StoredSource;
import dev.weir.drift.messaging.store.StateKeys;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Memories of the sources of labels of one model, as state. */
record Sources(KeyValueStore<String, StoredSource> store, String model) implements SourceMemories {

    /** What new names say together lies beside the sources; no name holds a zero character. */
    private static final String NEW_NAMES = "\0new";

    @Override
    public Optional<SourceMemory> source(String name) {
        return Optional.ofNullable(store.get(key(name))).map(ProtectionStates::read);
    }

    @Override
    public Map<String, SourceMemory> all() {
        String prefix = StateKeys.prefix(model);
        Map<String, SourceMemory> all = new TreeMap<>();
        try (KeyValueIterator<String, StoredSource> found = store.prefixScan(prefix, new StringSerializer())) {
            found.forEachRemaining(
                    entry -> all.put(entry.key.substring(prefix.length()), ProtectionStates.read(entry.value)));
        }
        all.remove(NEW_NAMES);
        return all;
    }

    @Override
    public void remember(String name, SourceMemory memory) {
        store.put(key(name), ProtectionStates.write(memory));
    }

    @Override
    public void forget(String name) {
        store.delete(key(name));
    }

    @Override
    public Optional<SourceMemory> newNames() {
        return source(NEW_NAMES);
    }

    @Override
    public void rememberNewNames(SourceMemory memory) {
        remember(NEW_NAMES, memory);
    }

    private String key(String name) {
        return StateKeys.client(model, name);
    }
}
