package dev.weir.local.bench;

import java.time.Duration;
import java.util.List;

/**
 * Durations in order.
 *
 * @param sorted shortest first, at least one
 */
record Percentiles(List<Duration> sorted) {

    Percentiles {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = sorted.stream().sorted().toList();
    }

    /**
     * The smallest duration that so large a share of all does not exceed (nearest rank).
     *
     * @param share above 0, at most 1
     */
    Duration at(double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    double millis(double share) {
        return at(share).toNanos() / 1e6;
    }
}
