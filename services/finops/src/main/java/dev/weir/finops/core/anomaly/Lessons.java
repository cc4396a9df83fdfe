package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people said about the anomalies of a scope.
 *
 * @param tolerance by how much the distance from what is expected to the highest normal cost is stretched, 1 to 8
 * @param recurring costs that were said to be expected, newest first, at most 50
 */
public record Lessons(double tolerance, List<Recurring> recurring) {

    public static final Lessons NONE = new Lessons(1, List.of());

    private static final double STEP = 1.5;
    private static final double MOST = 8;
    private static final int REMEMBERED = 50;

    public Lessons {
        if (!(tolerance >= 1 && tolerance <= MOST)) {
            throw new IllegalArgumentException("a tolerance is from 1 to 8, not " + tolerance);
        }
        recurring = List.copyOf(recurring);
    }

    /**
     * What is known after one more answer about an anomaly.
     *
     * @param lasted from its first stretch on
     * @param peak the highest cost of one of its stretches
     */
    public Lessons learn(Feedback feedback, Interval lasted, Money peak) {
        return switch (feedback) {
            case FALSE_ALARM -> new Lessons(Math.min(MOST, tolerance * STEP), recurring);
            case EXPECTED -> new Lessons(tolerance, with(Recurring.of(lasted, peak)));
            case CONFIRMED -> new Lessons(Math.max(1, tolerance / STEP), without(lasted.start()));
        };
    }

    /** The highest normal cost of a stretch: stretched, and no less than what recurs at its time. */
    Money upperBound(Instant stretch, Money expected, Money upperBound) {
        Money stretched = expected.plus(upperBound.minus(expected).times(BigDecimal.valueOf(tolerance)));
        return recurring.stream()
                .filter(known -> known.covers(stretch, recurring))
                .map(Recurring::upTo)
                .reduce(stretched, Money::max);
    }

    private List<Recurring> with(Recurring one) {
        return Stream.concat(Stream.of(one), recurring.stream())
                .limit(REMEMBERED)
                .toList();
    }

    private List<Recurring> without(Instant time) {
        return recurring.stream().filter(known -> !known.covers(time)).toList();
    }
}
