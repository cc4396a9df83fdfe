package dev.weir.finops.core.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Stretches of time of one length, counted from 1970, for which a meter is asked.
 *
 * @param length positive
 * @param delay how long after its end a stretch is complete in the meter
 */
public record Windows(Duration length, Duration delay) {

    public Windows {
        if (length.isNegative() || length.isZero() || delay.isNegative()) {
            throw new IllegalArgumentException("windows have a length and no negative delay: " + length + ", " + delay);
        }
    }

    /** The stretch in which an instant lies. */
    public Interval of(Instant at) {
        long millis = length.toMillis();
        Instant start = Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), millis) * millis);
        return new Interval(start, start.plus(length));
    }

    /**
     * The stretches that are complete and were not asked for, oldest first.
     *
     * @param from where the first one begins, or an instant in it
     * @param most how many at once
     */
    public List<Interval> due(Instant from, Instant now, int most) {
        List<Interval> due = new ArrayList<>();
        Interval window = of(from);
        while (due.size() < most && !window.end().plus(delay).isAfter(now)) {
            due.add(window);
            window = of(window.end());
        }
        return due;
    }
}
