package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.Interval;
import java.time.Instant;
import java.util.List;

/** What a new charge says about a scope. */
public sealed interface Surge {

    /** Nothing to say: normal, not enough history, or too late to be judged. */
    record Quiet() implements Surge {}

    /**
     * A surge began.
     *
     * @param window the bucket that shows it
     * @param actual what it cost so far
     * @param expected median of the past
     * @param lowerBound lowest cost that would have been normal
     * @param upperBound highest cost that would still have been normal
     * @param score how improbable it is that it is normal, from 0 to 1; 0 when a bound found it
     * @param drivers kinds that cost more than usual, largest excess first
     */
    record Opened(
            Interval window,
            Money actual,
            Money expected,
            Money lowerBound,
            Money upperBound,
            double score,
            List<Driver> drivers)
            implements Surge {

        public Opened {
            drivers = List.copyOf(drivers);
        }

        /** What it cost beyond what was expected. */
        public Money excess() {
            return actual.minus(expected);
        }
    }

    /** A surge that was told goes on. */
    record Continuing() implements Surge {}

    /**
     * A surge is over.
     *
     * @param at start of the first bucket that was normal again, or that is the new normal
     */
    record Closed(Instant at) implements Surge {}
}
