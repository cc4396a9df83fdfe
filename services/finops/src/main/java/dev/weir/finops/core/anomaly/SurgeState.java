package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.money.Money;
import java.time.Instant;

/** What is remembered of a scope. */
public sealed interface SurgeState {

    /** What people said about its anomalies. */
    Lessons lessons();

    /** The same, with other lessons. */
    SurgeState with(Lessons lessons);

    /** What is known of it, from the oldest stretch to the newest. */
    Timeline known();

    /**
     * Nothing unusual.
     *
     * @param seen what it cost of late; the newest bucket is still being filled
     */
    record Calm(Timeline seen, Lessons lessons) implements SurgeState {

        @Override
        public SurgeState with(Lessons more) {
            return new Calm(seen, more);
        }

        @Override
        public Timeline known() {
            return seen;
        }
    }

    /**
     * A surge was told and goes on.
     *
     * @param past what was normal before it
     * @param since what it cost from its first bucket on, not empty
     */
    record Surging(Timeline past, Timeline since, Lessons lessons) implements SurgeState {

        public Surging {
            if (since.buckets().isEmpty()) {
                throw new IllegalArgumentException("a surge has a first bucket");
            }
        }

        @Override
        public SurgeState with(Lessons more) {
            return new Surging(past, since, more);
        }

        @Override
        public Timeline known() {
            return past.plus(since.buckets(), past.size() + since.size());
        }

        /** The most that one of its buckets cost. */
        public Money peak(Money zero) {
            return since.buckets().stream().map(bucket -> bucket.total(zero)).reduce(zero, Money::max);
        }

        /** Start of the bucket that opened it. */
        Instant opened() {
            return since.buckets().getFirst().start();
        }
    }

    static SurgeState unknown() {
        return new Calm(Timeline.EMPTY, Lessons.NONE);
    }
}
