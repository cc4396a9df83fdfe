package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.window.Fates;
import dev.weir.drift.messaging.state.LostCount;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What the doors lost since the last window. It becomes known when the patience for the other side is over, and counts in
 * the window of its version that closes next; of a version that is not known, in the next window of its model.
 */
final class StoredLosses {

    private static final String UNKNOWN = "";

    private final KeyValueStore<String, LostCount> store;

    StoredLosses(KeyValueStore<String, LostCount> store) {
        this.store = store;
    }

    void add(String model, LostCount more) {
        String key = StateKeys.prefix(model) + more.getVersion();
        LostCount before = store.get(key);
        store.put(key, before == null ? more : new LostCount(more.getVersion(), before.getLost() + more.getLost()));
    }

    /** What counts in a window that closes; it counts once. */
    Fates take(ModelVersion version) {
        return Fates.lost(take(StateKeys.of(version)) + take(StateKeys.prefix(version.model()) + UNKNOWN));
    }

    private long take(String key) {
        LostCount lost = store.delete(key);
        return lost == null ? 0 : lost.getLost();
    }
}
