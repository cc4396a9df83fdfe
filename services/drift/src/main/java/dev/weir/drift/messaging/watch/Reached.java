package dev.weir.drift.messaging.watch;

import dev.weir.drift.messaging.state.PartitionWatermark;
import dev.weir.drift.messaging.state.Progress;
import java.util.HashMap;
import java.util.Map;

/** How far the windows of a model version are, and its traffic in each partition; times in microseconds since 1970. */
final class Reached {

    private static final long NEVER = Long.MIN_VALUE;

    private final Map<Integer, Long> partitions = new HashMap<>();
    private long closed = NEVER;
    private long late;

    static Reached read(Progress state) {
        Reached reached = new Reached();
        reached.closed = state.getClosed();
        reached.late = state.getLate();
        state.getWatermarks().forEach(watermark -> reached.advance(watermark.getPartition(), watermark.getAt()));
        return reached;
    }

    Progress write() {
        return new Progress(
                closed,
                late,
                partitions.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new PartitionWatermark(entry.getKey(), entry.getValue()))
                        .toList());
    }

    void advance(int partition, long at) {
        partitions.merge(partition, at, Math::max);
    }

    /** The time of each partition that was heard of. */
    Map<Integer, Long> partitions() {
        return partitions;
    }

    /** The time of the partition that is furthest; {@link Long#MIN_VALUE} when none was heard of. */
    long furthest() {
        return partitions.values().stream().mapToLong(Long::longValue).max().orElse(NEVER);
    }

    /** End of the last window that was cut; {@link Long#MIN_VALUE} when there was none. */
    long closed() {
        return closed;
    }

    void late(long inferences) {
        late += inferences;
    }

    /** A window was cut; gives how many inferences came too late since the last one. */
    long cut(long until) {
        long before = late;
        closed = until;
        late = 0;
        return before;
    }
}
