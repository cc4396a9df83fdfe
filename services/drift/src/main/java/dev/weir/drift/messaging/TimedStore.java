package dev.weir.drift.messaging;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/** Values that are kept for a while of event time. */
final class TimedStore<V> {

    private final WindowStore<String, V> store;
    private final ProcessorContext<?, ?> context;
    private final long kept;

    TimedStore(ProcessorContext<?, ?> context, String name, Duration kept) {
        this.store = context.getStateStore(name);
        this.context = context;
        this.kept = kept.toMillis();
    }

    /** The event time of a record, but not later than now: a record from the future must not age all others. */
    long time(Record<?, ?> record) {
        return Math.min(record.timestamp(), context.currentSystemTimeMs());
    }

    /** The latest value that lies no further from a time than values are kept. */
    Optional<Entry<V>> near(String key, long time) {
        try (WindowStoreIterator<V> latestFirst = store.backwardFetch(key, Math.max(0, time - kept), time + kept)) {
            return latestFirst.hasNext()
                    ? Optional.of(latestFirst.next()).map(found -> new Entry<>(found.key, found.value))
                    : Optional.empty();
        }
    }

    void put(String key, Entry<V> entry) {
        store.put(key, entry.value(), entry.time());
    }

    void remove(String key, long time) {
        store.put(key, null, time);
    }

    /** A value with its event time in milliseconds. */
    record Entry<V>(long time, V value) {}
}
