package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.window.PaneCutter;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.WriteBehind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How far the traffic of model versions is. The watermark is that of the partition that is furthest behind; one that has been
 * silent for a while goes on as the clock on the wall does, so that windows close when traffic stops, and one that was never
 * heard of is waited for as long. While a backlog is read, a partition that is silent is not read yet.
 */
final class Watermarks {

    private static final long NEVER = Long.MIN_VALUE;

    private final WriteBehind<Reached> store;
    private final int partitions;
    private final Duration silence;
    private final Map<ModelVersion, Heard> heard = new HashMap<>();
    private long began = NEVER;

    /**
     * @param partitions of the traffic, all of which may have some of a version
     * @param silence after which a partition goes on with the clock; it counts from the first time that is told here, for
     *     a task does not know the time yet when it starts
     */
    Watermarks(WriteBehind<Reached> store, int partitions, Duration silence) {
        this.store = store;
        this.partitions = partitions;
        this.silence = silence;
    }

    /** A partition is so far, at this time on the wall, in milliseconds. */
    void advance(ModelVersion version, int partition, Instant at, long now) {
        begin(now);
        Reached reached = reached(version);
        reached.advance(partition, PaneCutter.micros(at));
        heard.computeIfAbsent(version, absent -> new Heard(now, new HashMap<>()))
                .last()
                .put(partition, now);
        put(version, reached);
    }

    /** No more traffic is expected from before this time, in microseconds since 1970. */
    long of(ModelVersion version, long now) {
        begin(now);
        Map<Integer, Long> known = reached(version).partitions();
        Heard since = heard.getOrDefault(version, new Heard(began, Map.of()));
        if (known.size() < partitions && now - since.first() < silence.toMillis()) {
            return NEVER;
        }
        boolean goesOn = isCurrent(known, now) || !isRead(since, known, now);
        long least = known.isEmpty() ? NEVER : Long.MAX_VALUE;
        for (Map.Entry<Integer, Long> entry : known.entrySet()) {
            long silent = silent(since, entry.getKey(), now);
            least = Math.min(least, entry.getValue() + (goesOn && silent >= silence.toMillis() ? 1_000 * silent : 0));
        }
        return least;
    }

    /** Whether the partition that is furthest is about as far as the clock: otherwise a backlog is being read. */
    private boolean isCurrent(Map<Integer, Long> known, long now) {
        return known.values().stream().anyMatch(at -> at / 1_000 >= now - 2 * silence.toMillis());
    }

    /** Whether any partition was heard of lately. */
    private boolean isRead(Heard since, Map<Integer, Long> known, long now) {
        return known.keySet().stream().anyMatch(partition -> silent(since, partition, now) < silence.toMillis());
    }

    /** For how long a partition has been silent, in milliseconds. */
    private long silent(Heard since, int partition, long now) {
        return now - since.last().getOrDefault(partition, began);
    }

    /** End of the last window that was cut. */
    long closed(ModelVersion version) {
        return reached(version).closed();
    }

    /** Inferences came too late for a window. */
    void late(ModelVersion version, long inferences) {
        Reached reached = reached(version);
        reached.late(inferences);
        put(version, reached);
    }

    /** A window was cut; gives how many inferences came too late since the last one. */
    long cut(ModelVersion version, long until) {
        Reached reached = reached(version);
        long late = reached.cut(until);
        put(version, reached);
        return late;
    }

    /** Nothing more is expected of a version. */
    void forget(ModelVersion version) {
        heard.remove(version);
        store.forget(StateKeys.of(version));
    }

    private Reached reached(ModelVersion version) {
        Reached found = store.get(StateKeys.of(version));
        return found == null ? new Reached() : found;
    }

    private void put(ModelVersion version, Reached reached) {
        store.put(StateKeys.of(version), reached);
    }

    private void begin(long now) {
        if (began == NEVER) {
            began = now;
        }
    }

    /**
     * When a version was heard of on the wall, in milliseconds.
     *
     * @param last by partition
     */
    private record Heard(long first, Map<Integer, Long> last) {}
}
