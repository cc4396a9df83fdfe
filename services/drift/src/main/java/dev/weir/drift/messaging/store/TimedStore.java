package dev.weir.drift.messaging.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Values that are kept for a while of event time. They lie in buckets as long as that while, so that a value is found by its
 * key alone, without a scan.
 */
public final class TimedStore<V extends SpecificRecord> {

    private final BlockStore store;
    private final StateSerde<V> serde;
    private final ProcessorContext<?, ?> context;
    private final long kept;
    private boolean used;

    /**
     * The values in a store of the processor.
     *
     * @param kept how far a value may lie from the time that it is looked up for
     */
    public TimedStore(ProcessorContext<?, ?> context, String name, Class<V> type, Duration kept) {
        this.store = context.getStateStore(name);
        this.serde = new StateSerde<>(type);
        this.context = context;
        this.kept = kept.toMillis();
        this.used = !store.isEmpty();
    }

    /** Whether no value was ever put. */
    public boolean isEmpty() {
        return !used;
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
        store.put(bytes(key), serde.serializer().serialize("", value), bucket(time));
    }

    public void put(String key, Entry<V> entry) {
        put(key, entry.time(), entry.value());
    }

    public void remove(String key, long time) {
        store.put(bytes(key), null, bucket(time));
    }

    private Optional<Entry<V>> fetch(String key, long bucket) {
        return bucket < 0
                ? Optional.empty()
                : Optional.ofNullable(store.fetch(bytes(key), bucket))
                        .map(value -> new Entry<>(bucket, serde.deserializer().deserialize("", value)));
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    private long bucket(long time) {
        return time - Math.floorMod(time, kept);
    }

    /** A value with the start of its bucket, in milliseconds. */
    public record Entry<V>(long time, V value) {}
}
