package dev.weir.examples.flights.mesh;

import java.time.Duration;

/** When the truth about a flight is told. */
public sealed interface Labels {

    /** Never. */
    record Untold() implements Labels {}

    /** After the last request. */
    record AtTheEnd() implements Labels {}

    /**
     * So long after the answer.
     *
     * @param delay not negative
     */
    record Delayed(Duration delay) implements Labels {

        public Delayed {
            if (delay.isNegative()) {
                throw new IllegalArgumentException("a label does not come " + delay + " after the answer");
            }
        }
    }
}
