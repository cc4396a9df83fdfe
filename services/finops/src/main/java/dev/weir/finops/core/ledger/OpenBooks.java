package dev.weir.finops.core.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * Which months take bookings. A closed month never changes again: what belongs to it and comes later is booked in the
 * first open month.
 *
 * @param from the first open month
 */
public record OpenBooks(YearMonth from) {

    /** How far clocks of meters may be ahead. */
    public static final Duration AHEAD = Duration.ofDays(31);

    /**
     * The month in whose books usage is.
     *
     * @param start when the usage began
     * @throws IllegalArgumentException when that is so far ahead that the meter's clock must be wrong
     */
    public YearMonth month(Instant start, Instant now) {
        if (start.isAfter(now.plus(AHEAD))) {
            throw new IllegalArgumentException("usage cannot begin at " + start + ", which is after " + now);
        }
        YearMonth own = YearMonth.from(start.atOffset(ZoneOffset.UTC));
        return own.isBefore(from) ? from : own;
    }

    /**
     * The books once a month is closed.
     *
     * @throws IllegalArgumentException when the month is not over yet or is closed already
     */
    public OpenBooks closed(YearMonth month, Instant now) {
        if (!month.isBefore(YearMonth.from(now.atOffset(ZoneOffset.UTC)))) {
            throw new IllegalArgumentException(month + " is not over");
        }
        if (month.isBefore(from)) {
            throw new IllegalArgumentException(month + " is closed already");
        }
        return new OpenBooks(month.plusMonths(1));
    }
}
