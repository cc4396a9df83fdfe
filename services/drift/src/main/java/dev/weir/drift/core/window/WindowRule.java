package dev.weir.drift.core.window;

import java.time.Duration;

/** How panes become windows. */
public sealed interface WindowRule {

    /** A window of at least so many inferences, in the order in which they come. */
    record Count(int size) implements WindowRule {

        public Count {
            if (size < 1) {
                throw new IllegalArgumentException("a window holds at least one inference, not " + size);
            }
        }
    }

    /** Windows of one length of event time, one after another. */
    record Tumbling(Duration length) implements WindowRule {

        public Tumbling {
            positive(length);
        }
    }

    /** Windows of one length of event time, each a step after the one before. */
    record Sliding(Duration length, Duration step) implements WindowRule {

        public Sliding {
            positive(length);
            positive(step);
            if (step.compareTo(length) > 0) {
                throw new IllegalArgumentException("a step of " + step + " would leave out traffic");
            }
        }
    }

    /** Traffic between two gaps of event time; a session without end is cut at its longest. */
    record Session(Duration gap, Duration longest) implements WindowRule {

        public Session {
            positive(gap);
            positive(longest);
        }
    }

    /** Whether windows share inferences. */
    default boolean overlaps() {
        return switch (this) {
            case Sliding(Duration length, Duration step) -> step.compareTo(length) < 0;
            case Count ignored -> false;
            case Tumbling ignored -> false;
            case Session ignored -> false;
        };
    }

    private static void positive(Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("a length of time is positive, unlike " + duration);
        }
    }
}
