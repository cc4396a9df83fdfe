package dev.weir.drift.core.window;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which inferences were counted so far; grows with each. */
public final class Extent {

    private final Map<Integer, OffsetRange> ranges = new TreeMap<>();
    private @Nullable Instant start;
    private @Nullable Instant end;
    private long size;
    private int partition = -1;
    private long first;
    private long last;

    /** Takes in one inference. */
    public void add(Position position, Instant at) {
        if (position.partition() != partition) {
            keep();
            partition = position.partition();
            first = position.offset();
        }
        first = Math.min(first, position.offset());
        last = Math.max(last, position.offset());
        span(at, at);
        size++;
    }

    /** Takes in a window that shares no inference with those before. */
    public void add(DataWindow data) {
        keep();
        data.offsets().forEach(range -> ranges.merge(range.partition(), range, OffsetRange::plus));
        span(data.span().start(), data.span().end());
        size += data.sampleSize();
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public long size() {
        return size;
    }

    /** @throws IllegalStateException when there is none yet */
    public DataWindow data() {
        if (start == null || end == null) {
            throw new IllegalStateException("nothing was counted");
        }
        keep();
        return new DataWindow(
                new Span(start, end), size, ranges.values().stream().toList());
    }

    private void keep() {
        if (partition >= 0) {
            ranges.merge(partition, new OffsetRange(partition, first, last), OffsetRange::plus);
            partition = -1;
            last = 0;
        }
    }

    private void span(Instant from, Instant until) {
        start = start == null || from.isBefore(start) ? from : start;
        end = end == null || until.isAfter(end) ? until : end;
    }
}
