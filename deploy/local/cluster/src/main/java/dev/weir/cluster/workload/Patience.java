package dev.weir.cluster.workload;

import java.time.Duration;

/**
 * How a failure that may pass is met.
 *
 * @param pause time between two tries, positive
 * @param limit how long to try before the failure counts as lasting, positive
 */
public record Patience(Duration pause, Duration limit) {

    public Patience {
        if (!pause.isPositive() || !limit.isPositive()) {
            throw new IllegalArgumentException("patience is positive: " + pause + ", " + limit);
        }
    }
}
