package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.window.PaneCutter;
import dev.weir.drift.messaging.state.PartitionWatermark;
import dev.weir.drift.messaging.state.Progress;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.WriteBehind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far the traffic of model versions is. The watermark is that of the partition that is furthest behind; one that has been
 * silent for a while goes on as the clock on the wall does, so that windows close when traffic stops, and one that was never
 * heard of is waited for as long. While a backlog is read, a partition that is silent is not read yet.
 */
final class Watermarks {

    private static final long NEVER = Long.MIN_VALUE;

    private final WriteBehind<Progress> store;
    private final int partitions;
    private final Duration silence;
    private final Map<String, Long> heard = new HashMap<>();
    private final Map<ModelVersion, Long> first = new HashMap<>();
    private long began = NEVER;

    /**
     * @param partitions of the traffic, all of which may have some of a version
     * @param silence after which a partition goes on with the clock; it counts from the first time that is told here, for
     *     a task does not know the time yet when it starts
     */
    Watermarks(WriteBehind<Progress> store, int partitions, Duration silence) {
        this.store = store;
        this.partitions = partitions;
        this.silence = silence;
    }

    /** A partition is so far, at this time on the wall, in milliseconds. */
    void advance(ModelVersion version, int partition, Instant at, long now) {
        begin(now);
        Progress progress = progress(version);
        Map<Integer, Long> known = known(progress);
        known.merge(partition, PaneCutter.micros(at), Math::max);
        heard.put(StateKeys.of(version, partition), now);
        first.putIfAbsent(version, now);
        put(version, progress.getClosed(), progress.getLate(), known);
    }

    /** No more traffic is expected from before this time, in microseconds since 1970. */
    long of(ModelVersion version, long now) {
        begin(now);
        Map<Integer, Long> known = known(progress(version));
        if (known.size() < partitions && now - first.getOrDefault(version, began) < silence.toMillis()) {
            return NEVER;
        }
        boolean goesOn = isCurrent(known, now) || !isRead(version, known, now);
        return known.entrySet().stream()
                .mapToLong(entry -> {
                    long silent = silent(version, entry.getKey(), now);
                    return entry.getValue() + (goesOn && silent >= silence.toMillis() ? 1_000 * silent : 0);
                })
                .min()
                .orElse(NEVER);
    }

    /** Whether the partition that is furthest is about as far as the clock: otherwise a backlog is being read. */
    private boolean isCurrent(Map<Integer, Long> known, long now) {
        return known.values().stream().anyMatch(at -> at / 1_000 >= now - 2 * silence.toMillis());
    }

    /** Whether any partition was heard of lately. */
    private boolean isRead(ModelVersion version, Map<Integer, Long> known, long now) {
        return known.keySet().stream().anyMatch(partition -> silent(version, partition, now) < silence.toMillis());
    }

    /** For how long a partition has been silent, in milliseconds. */
    private long silent(ModelVersion version, int partition, long now) {
        return now - heard.getOrDefault(StateKeys.of(version, partition), began);
    }

    /** End of the last window that was cut. */
    long closed(ModelVersion version) {
        return progress(version).getClosed();
    }

    /** Inferences came too late for a window. */
    void late(ModelVersion version, long inferences) {
        Progress progress = progress(version);
        put(version, progress.getClosed(), progress.getLate() + inferences, known(progress));
    }

    /** A window was cut; gives how many inferences came too late since the last one. */
    long cut(ModelVersion version, long until) {
        Progress progress = progress(version);
        put(version, until, 0, known(progress));
        return progress.getLate();
    }

    Progress progress(ModelVersion version) {
        Progress found = store.get(StateKeys.of(version));
        return found == null ? new Progress(NEVER, 0L, List.of()) : found;
    }

    private void begin(long now) {
        if (began == NEVER) {
            began = now;
        }
    }

    private void put(ModelVersion version, long closed, long late, Map<Integer, Long> watermarks) {
        store.put(
                StateKeys.of(version),
                new Progress(
                        closed,
                        late,
                        watermarks.entrySet().stream()
                                .map(entry -> new PartitionWatermark(entry.getKey(), entry.getValue()))
                                .toList()));
    }

    private static Map<Integer, Long> known(Progress progress) {
        Map<Integer, Long> known = new TreeMap<>();
        progress.getWatermarks().forEach(watermark -> known.put(watermark.getPartition(), watermark.getAt()));
        return known;
    }
}
