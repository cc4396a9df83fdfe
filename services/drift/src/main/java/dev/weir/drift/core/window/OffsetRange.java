package dev.weir.drift.core.window;

/** Records of one partition, first to last, both inclusive. */
public record OffsetRange(int partition, long first, long last) {

    public OffsetRange {
        if (partition < 0 || first < 0 || last < first) {
            throw new IllegalArgumentException(
                    "no range of offsets: " + first + " to " + last + " of partition " + partition);
        }
    }

    static OffsetRange of(Position position) {
        return new OffsetRange(position.partition(), position.offset(), position.offset());
    }

    OffsetRange plus(OffsetRange other) {
        return new OffsetRange(partition, Math.min(first, other.first), Math.max(last, other.last));
    }

    boolean contains(Position position) {
        return position.partition() == partition && position.offset() >= first && position.offset() <= last;
    }
}
