package dev.weir.finops.core.anomaly;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of a scope.
 *
 * @param history closed buckets, oldest first
 * @param current the bucket that is being filled
 * @param since when the surge began that is going on
 */
public record SurgeState(List<Bucket> history, Optional<Bucket> current, Optional<Instant> since) {

    public SurgeState {
        history = List.copyOf(history);
    }

    public static SurgeState unknown() {
        return new SurgeState(List.of(), Optional.empty(), Optional.empty());
    }
}
