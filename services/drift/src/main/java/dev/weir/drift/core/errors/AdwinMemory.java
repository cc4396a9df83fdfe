package dev.weir.drift.core.errors;

import java.util.List;

/**
 * All that {@link Adwin} remembers.
 *
 * @param seen values since it started anew
 * @param deviations sum of squared deviations from the mean of the window
 * @param oldestFirst its buckets
 */
public record AdwinMemory(long seen, double deviations, List<Bucket> oldestFirst) {

    public AdwinMemory {
        oldestFirst = List.copyOf(oldestFirst);
        if (seen < 0 || !(deviations >= 0)) {
            throw new IllegalArgumentException("a memory counts what was seen and sums squares");
        }
    }

    public static AdwinMemory empty() {
        return new AdwinMemory(0, 0, List.of());
    }
}
