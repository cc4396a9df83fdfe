package dev.weir.finops.core.forecast;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/** Length of the steps of a forecast; in UTC, weeks begin on Monday. */
public enum Grain {
    HOUR(48, 60 * 24, ChronoUnit.HOURS, 24, 168),
    DAY(35, 3 * 365, ChronoUnit.DAYS, 7),
    WEEK(13, 6 * 52, ChronoUnit.WEEKS, 52),
    MONTH(6, 10 * 12, ChronoUnit.MONTHS, 12);

    private final int horizon;
    private final int memory;
    private final ChronoUnit unit;
    private final List<Integer> periods;

    Grain(int horizon, int memory, ChronoUnit unit, Integer... periods) {
        this.horizon = horizon;
        this.memory = memory;
        this.unit = unit;
        this.periods = List.of(periods);
    }

    /** Steps that are forecast. */
    public int horizon() {
        return horizon;
    }

    /** Steps of the past that are looked at. */
    public int memory() {
        return memory;
    }

    /** Steps of the seasons that costs may have, ascending. */
    public List<Integer> periods() {
        return periods;
    }

    /** The start of the step that an instant lies in. */
    public Instant start(Instant instant) {
        ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
        ZonedDateTime start = switch (this) {
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            case DAY -> time.truncatedTo(ChronoUnit.DAYS);
            case WEEK -> time.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        };
        return start.toInstant();
    }

    /** The start of a step so many steps after the one that starts at an instant, or before it. */
    public Instant plus(Instant start, long steps) {
        return start.atZone(ZoneOffset.UTC).plus(steps, unit).toInstant();
    }

    /** Steps between the starts of two. */
    public int between(Instant from, Instant to) {
        return Math.toIntExact(unit.between(from.atZone(ZoneOffset.UTC), to.atZone(ZoneOffset.UTC)));
    }

    /** As people write it, for example {@code hour}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
