package dev.weir.drift.messaging.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store whose values are kept as they are between two commits, so that a value which changes with every record is read
 * and written once a commit. What a transaction holds is the same: all that changed is written before it ends. Nothing
 * stays longer than that, so what lies in memory is what one transaction touched.
 */
public final class WriteBehind<V> {

    private final KeyValueStore<String, V> store;
    private final Map<String, V> known = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    public WriteBehind(KeyValueStore<String, V> store) {
        this.store = store;
    }

    @Nullable
    public V get(String key) {
        V found = known.get(key);
        if (found == null) {
            found = store.get(key);
            if (found != null) {
                known.put(key, found);
            }
        }
        return found;
    }

    public void put(String key, V value) {
        known.put(key, value);
        changed.add(key);
    }

    /** Puts into the store what changed, and forgets what it knows. */
    public void write() {
        changed.forEach(key -> store.put(key, known.get(key)));
        changed.clear();
        known.clear();
    }
}
