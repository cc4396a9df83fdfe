package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.Interval;
import java.util.List;

/** What a new charge says about a scope. */
public sealed interface Surge {

    /** Nothing to say: normal, not enough history, too late to count, or a surge that was told already. */
    record Quiet() implements Surge {}

    /**
     * A surge began.
     *
     * @param window the bucket that shows it
     * @param actual what it cost so far
     * @param expected median of the past
     * @param upperBound highest cost that would still have been normal
     * @param drivers kinds that cost more than usual, largest excess first
     */
    record Began(Interval window, Money actual, Money expected, Money upperBound, List<Driver> drivers)
            implements Surge {

        public Began {
            drivers = List.copyOf(drivers);
        }
    }

    /** The surge is over: a whole bucket was normal again. */
    record Ended() implements Surge {}
}
