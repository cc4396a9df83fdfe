package dev.weir.drift.messaging.store;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.WindowStore;

/**
 * Values that are kept for a while of event time. They lie in buckets as long as that while, so that a value is found by its
 * key alone, without a scan.
 */
public final class TimedStore<V> {

    private final WindowStore<String, V> store;
    private final ProcessorContext<?, ?> context;
    private final long kept;
    private boolean used;

    /** @param kept how far a value may lie from the time that it is looked up for */
    public TimedStore(ProcessorContext<?, ?> context, String name, Duration kept) {
        this.store = context.getStateStore(name);
        this.context = context;
        this.kept = kept.toMillis();
        try (KeyValueIterator<Windowed<String>, V> all = store.all()) {
            this.used = all.hasNext();
        }
    }

    /** The same, for a store that another one fills. */
    public TimedStore<V> filledByAnother() {
        used = true;
        return this;
    }

    /** The event time of a record, but not later than now: a record from the future must not age all others. */
    public long time(Record<?, ?> record) {
        return Math.min(record.timestamp(), context.currentSystemTimeMs());
    }

    /** The value in the bucket of a time. */
    public Optional<Entry<V>> at(String key, long time) {
        return used ? fetch(key, bucket(time)) : Optional.empty();
    }

    /** The latest value in the bucket of a time or in one beside it. */
    public Optional<Entry<V>> near(String key, long time) {
        if (!used) {
            return Optional.empty();
        }
        long bucket = bucket(time);
        return fetch(key, bucket + kept).or(() -> fetch(key, bucket)).or(() -> fetch(key, bucket - kept));
    }

    public void put(String key, long time, V value) {
        used = true;
        store.put(key, value, bucket(time));
    }

    public void put(String key, Entry<V> entry) {
        put(key, entry.time(), entry.value());
    }

    public void remove(String key, long time) {
        store.put(key, null, bucket(time));
    }

    private Optional<Entry<V>> fetch(String key, long bucket) {
        return bucket < 0
                ? Optional.empty()
                : Optional.ofNullable(store.fetch(key, bucket)).map(value -> new Entry<>(bucket, value));
    }

    private long bucket(long time) {
        return time - Math.floorMod(time, kept);
    }

    /** A value with the start of its bucket, in milliseconds. */
    public record Entry<V>(long time, V value) {}
}
