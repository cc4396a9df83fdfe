package dev.weir.drift.messaging.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store whose values are kept as they are between two commits, so that a value which changes with every record is read
 * and written once a commit. What a transaction holds is the same: all that changed is written before it ends. Nothing
 * stays longer than that, so what lies in memory is what one transaction touched.
 */
public final class WriteBehind<V> {

    private final Function<String, @Nullable V> read;
    private final BiConsumer<String, V> write;
    private final Map<String, V> known = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    public WriteBehind(KeyValueStore<String, V> store) {
        this(store, value -> value, value -> value);
    }

    /**
     * @param read a value from its state
     * @param write a value as state
     */
    public <S> WriteBehind(KeyValueStore<String, S> store, Function<S, V> read, Function<V, S> write) {
        this.read = key -> {
            S state = store.get(key);
            return state == null ? null : read.apply(state);
        };
        this.write = (key, value) -> store.put(key, write.apply(value));
    }

    @Nullable
    public V get(String key) {
        V found = known.get(key);
        if (found == null) {
            found = read.apply(key);
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

    /** What is known of a key is not to be written any more. */
    public void forget(String key) {
        known.remove(key);
        changed.remove(key);
    }

    /** Puts into the store what changed, and forgets what it knows. */
    public void write() {
        changed.forEach(key -> write.accept(key, Objects.requireNonNull(known.get(key))));
        changed.clear();
        known.clear();
    }
}
