package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.messaging.state.LostCount;
import dev.weir.drift.messaging.store.StateKeys;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What the doors lost, by the second in which it was asked or answered. It becomes known when the patience for the other
 * side is over, and counts in the window that it belongs to by its time; of a version that is not known, in a window of
 * any version of its model. What belongs to a window that is closed by then counts in no other.
 */
public final class StoredLosses {

    private static final String UNKNOWN = "";
    private static final long SECOND = 1_000_000;

    private final KeyValueStore<String, LostCount> store;

    public StoredLosses(KeyValueStore<String, LostCount> store) {
        this.store = store;
    }

    public void add(String model, LostCount more) {
        String key = StateKeys.part(key(model, more.getVersion()), Math.floorDiv(more.getAt(), SECOND));
        LostCount before = store.get(key);
        store.put(
                key,
                before == null
                        ? more
                        : new LostCount(
                                more.getVersion(),
                                before.getLost() + more.getLost(),
                                Math.max(before.getAt(), more.getAt())));
    }

    /**
     * What belongs to a window that closes.
     *
     * @param after time after which it holds what was lost, in microseconds since 1970
     * @param until time of its end, inclusive
     * @param over time up to which no later window holds anything: that is forgotten
     */
    Taken take(ModelVersion version, long after, long until, long over) {
        String known = StateKeys.parts(StateKeys.of(version));
        String unknown = StateKeys.parts(key(version.model(), UNKNOWN));
        long lost = 0;
        long late = 0;
        for (KeyValue<String, LostCount> entry : all(version.model())) {
            if (entry.key.startsWith(known) || entry.key.startsWith(unknown)) {
                long at = entry.value.getAt();
                if (at > after && at <= until) {
                    lost += entry.value.getLost();
                }
                if (at <= over) {
                    late += at <= after ? entry.value.getLost() : 0;
                    store.delete(entry.key);
                }
            }
        }
        return new Taken(lost, late);
    }

    private List<KeyValue<String, LostCount>> all(String model) {
        List<KeyValue<String, LostCount>> all = new ArrayList<>();
        try (KeyValueIterator<String, LostCount> found =
                store.prefixScan(StateKeys.prefix(model), new StringSerializer())) {
            found.forEachRemaining(all::add);
        }
        return all;
    }

    private static String key(String model, String version) {
        return StateKeys.prefix(model) + version;
    }

    /**
     * @param lost in the window
     * @param late before it, and not forgotten: where windows share nothing, what was lost in a window that was closed
     */
    record Taken(long lost, long late) {}
}
