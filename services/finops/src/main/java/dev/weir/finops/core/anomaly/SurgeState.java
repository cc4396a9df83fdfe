package dev.weir.finops.core.anomaly;

import java.time.Instant;

/** What is remembered of a scope. */
public sealed interface SurgeState {

    /**
     * Nothing unusual.
     *
     * @param seen what it cost of late; the newest bucket is still being filled
     */
    record Calm(Timeline seen) implements SurgeState {}

    /**
     * A surge was told and goes on.
     *
     * @param past what was normal before it
     * @param since what it cost from its first bucket on, not empty
     */
    record Surging(Timeline past, Timeline since) implements SurgeState {

        public Surging {
            if (since.buckets().isEmpty()) {
                throw new IllegalArgumentException("a surge has a first bucket");
            }
        }

        /** Start of the bucket that opened it. */
        Instant opened() {
            return since.buckets().getFirst().start();
        }
    }

    static SurgeState unknown() {
        return new Calm(Timeline.EMPTY);
    }
}
