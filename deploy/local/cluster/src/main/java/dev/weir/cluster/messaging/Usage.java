package dev.weir.cluster.messaging;

import dev.weir.cluster.workload.Workload;
import java.time.Instant;

/**
 * What a served model used in an interval.
 *
 * @param workload that used it
 * @param start inclusive
 * @param end exclusive, after the start
 * @param requests answered
 * @param cpuNanos CPU time of the answers
 * @param bytes of memory that the model took all the time
 */
record Usage(Workload workload, Instant start, Instant end, long requests, long cpuNanos, long bytes) {

    Usage {
        if (!start.isBefore(end) || requests < 0 || cpuNanos < 0 || bytes < 0) {
            throw new IllegalArgumentException("usage is over a time and never negative");
        }
    }
}
