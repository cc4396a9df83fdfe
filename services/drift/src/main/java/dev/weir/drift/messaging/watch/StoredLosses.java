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
 * What the doors lost, by the second in which it was asked or answered. It is told when a side waits longer than usual for the
 * other, and taken back when that comes; it counts in the window that it belongs to by its time; of a version that is not known, in a window of
 * any version of its model. What belongs to a window that is closed by then counts in no other.
 *
 * <p>Windows take out what they hold, but of a version whose sides never meet no window closes. So what was lost an hour
 * before the latest loss of its version is kept by the minute, and what was lost seven days before is forgotten: a version
 * has at most 3,600 entries of seconds and 10,080 of minutes.
 */
public final class StoredLosses {

    private static final String UNKNOWN = "";
    private static final String MINUTES = "minutes";
    private static final long SECOND = 1_000_000;
    private static final long MINUTE = 60;
    private static final long BY_SECOND = 60 * MINUTE;
    private static final long KEPT = 7 * 24 * 60 * MINUTE;

    private final KeyValueStore<String, LostCount> store;

    public StoredLosses(KeyValueStore<String, LostCount> store) {
        this.store = store;
    }

    public void add(String model, LostCount more) {
        String key = key(model, more.getVersion());
        long second = Math.floorDiv(more.getAt(), SECOND);
        if (put(StateKeys.part(key, second), more)) {
            thin(key, second);
        }
    }

    /** Whether there was nothing before. */
    private boolean put(String key, LostCount more) {
        LostCount before = store.get(key);
        store.put(
                key,
                before == null
                        ? more
                        : new LostCount(
                                more.getVersion(),
                                before.getLost() + more.getLost(),
                                Math.max(before.getAt(), more.getAt())));
        return before == null;
    }

    /** @param latest second of a loss of the version */
    private void thin(String key, long latest) {
        String minutes = StateKeys.parts(key) + MINUTES;
        for (KeyValue<String, LostCount> entry : before(key, latest - BY_SECOND)) {
            long minute = Math.floorDiv(StateKeys.number(entry.key), MINUTE);
            put(StateKeys.part(minutes, minute), entry.value);
            store.delete(entry.key);
        }
        before(minutes, Math.floorDiv(latest - KEPT, MINUTE)).forEach(entry -> store.delete(entry.key));
    }

    private List<KeyValue<String, LostCount>> before(String key, long number) {
        List<KeyValue<String, LostCount>> found = new ArrayList<>();
        try (KeyValueIterator<String, LostCount> range =
                store.range(StateKeys.part(key, Long.MIN_VALUE), StateKeys.part(key, number - 1))) {
            range.forEachRemaining(found::add);
        }
        return found;
    }

    /**
     * What belongs to a window that closes. What other versions lost seven days before its end is forgotten too.
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
            } else if (entry.value.getAt() <= until - KEPT * SECOND) {
                store.delete(entry.key);
            }
        }
        return new Taken(Math.max(0, lost), Math.max(0, late));
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
