package dev.weir.scanner.messaging.index;

import dev.weir.mesh.TransientFailure;
import dev.weir.scanner.core.advisory.PackageAdvisory;
import dev.weir.scanner.core.advisory.PackageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * All advisories by package, whole in every instance, with those that are asked for often already read. The store
 * follows its topic a little behind the index.
 */
final class AdvisoryShelf {

    static final String STORE = "advisories-by-package";

    private static final int MOST_READ = 5_000;
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Map<String, List<PackageAdvisory>> read = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();

    /** Every advisory about a package. */
    List<PackageAdvisory> about(PackageKey key, ReadOnlyKeyValueStore<String, ShelfEntry> store) {
        if (read.size() > MOST_READ) {
            read.clear();
        }
        return read.computeIfAbsent(key.toString(), unread -> find(key, store));
    }

    private static List<PackageAdvisory> find(PackageKey key, ReadOnlyKeyValueStore<String, ShelfEntry> store) {
        List<PackageAdvisory> found = new ArrayList<>();
        try (KeyValueIterator<String, ShelfEntry> entries = store.prefixScan(Keys.all(key), new StringSerializer())) {
            while (entries.hasNext()) {
                KeyValue<String, ShelfEntry> entry = entries.next();
                entry.value.advisory().ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** After an entry was put into the store. */
    void arrived(String key) {
        read.remove(Keys.first(key));
        lock.lock();
        try {
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the store has a change, so that whoever asks later cannot miss it.
     *
     * @throws TransientFailure when it does not come
     */
    void await(PackageChange change, ReadOnlyKeyValueStore<String, ShelfEntry> store) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        lock.lock();
        try {
            while (!has(change, store)) {
                if (System.nanoTime() > end) {
                    throw new TransientFailure("advisory " + change.advisory() + " is not on the shelf");
                }
                arrived.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
            // The store has it, but what was read before it came may not be gone yet.
            read.remove(change.packageKey());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailure("interrupted while waiting for an advisory", e);
        } finally {
            lock.unlock();
        }
    }

    private static boolean has(PackageChange change, ReadOnlyKeyValueStore<String, ShelfEntry> store) {
        ShelfEntry entry = store.get(change.key());
        return entry != null && entry.revision() >= change.revision();
    }
}
