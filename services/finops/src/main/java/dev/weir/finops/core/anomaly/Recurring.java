package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A cost that comes again at its time of the week.
 *
 * @param from second of the week in which it began, from 0 at the epoch's weekday
 * @param seconds how long it lasted
 * @param upTo what a stretch of it may cost
 */
public record Recurring(long from, long seconds, Money upTo) {

    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final long WEEK = 7 * DAY;
    private static final long SLACK = Duration.ofHours(1).toSeconds();
    private static final BigDecimal MARGIN = new BigDecimal("1.25");

    public Recurring {
        if (from < 0 || from >= WEEK || seconds < 0) {
            throw new IllegalArgumentException("a week has no second " + from + " for " + seconds + " seconds");
        }
    }

    static Recurring of(Interval lasted, Money peak) {
        return new Recurring(
                Math.floorMod(lasted.start().getEpochSecond(), WEEK),
                Duration.between(lasted.start(), lasted.end()).toSeconds(),
                peak.times(MARGIN));
    }

    /**
     * Whether it is expected at an instant: at its time of the week, an hour more or less, or at its time of any day
     * when it came on more than one.
     */
    boolean covers(Instant time, List<Recurring> all) {
        return covers(time, WEEK) || isDaily(all) && covers(time, DAY);
    }

    boolean covers(Instant time) {
        return covers(time, WEEK);
    }

    private boolean covers(Instant time, long period) {
        return Math.floorMod(time.getEpochSecond() - from + SLACK, period) <= seconds + 2 * SLACK;
    }

    private boolean isDaily(List<Recurring> all) {
        return all.stream().anyMatch(other -> {
            long apart = Math.floorMod(other.from - from, WEEK);
            return apart > DAY / 2 && apart < WEEK - DAY / 2 && Math.floorMod(apart + SLACK, DAY) <= 2 * SLACK;
        });
    }
}
