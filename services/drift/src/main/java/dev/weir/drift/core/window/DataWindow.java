package dev.weir.drift.core.window;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Exactly which inferences.
 *
 * @param span of the event times
 * @param sampleSize number of inferences of the model version, at least 1
 * @param offsets where they lie, one range for each partition, by partition; records of others may lie between
 */
public record DataWindow(Span span, long sampleSize, List<OffsetRange> offsets) {

    public DataWindow {
        if (sampleSize < 1) {
            throw new IllegalArgumentException("a window holds at least one inference, not " + sampleSize);
        }
        offsets = offsets.stream()
                .sorted(Comparator.comparingInt(OffsetRange::partition))
                .toList();
    }

    /** One inference. */
    public static DataWindow of(Position position, Instant at) {
        return new DataWindow(
                Span.at(at), 1, List.of(new OffsetRange(position.partition(), position.offset(), position.offset())));
    }

    /** Both windows, which share no inference. */
    public DataWindow plus(DataWindow other) {
        Map<Integer, OffsetRange> ranges = new TreeMap<>();
        offsets.forEach(range -> ranges.put(range.partition(), range));
        other.offsets.forEach(range -> ranges.merge(range.partition(), range, OffsetRange::plus));
        return new DataWindow(span.plus(other.span), sampleSize + other.sampleSize, List.copyOf(ranges.values()));
    }

    /** Whether a record lies in the ranges. */
    public boolean contains(Position position) {
        return offsets.stream().anyMatch(range -> range.contains(position));
    }
}
