package dev.weir.registry.core.fact;

import java.time.Instant;
import java.util.List;

/** The exact traffic that a finding rests on. */
public record DataWindow(Instant start, Instant end, long sampleSize, List<Offsets> offsets) {

    /** A range of a partition, both ends included. */
    public record Offsets(String topic, int partition, long first, long last) {}

    public DataWindow {
        offsets = List.copyOf(offsets);
    }
}
