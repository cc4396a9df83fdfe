package dev.weir.finops.core.budget;

import dev.weir.finops.core.usage.Interval;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** For how long a budget is; months and quarters begin at midnight UTC. */
public sealed interface Period {

    /** The period that an instant lies in, if there is one. */
    Optional<Interval> containing(Instant instant);

    /** Every calendar month. */
    record Month() implements Period {
        @Override
        public Optional<Interval> containing(Instant instant) {
            return Optional.of(months(instant, 1));
        }
    }

    /** Every quarter of the calendar year. */
    record Quarter() implements Period {
        @Override
        public Optional<Interval> containing(Instant instant) {
            return Optional.of(months(instant, 3));
        }
    }

    /** Once. */
    record Custom(Interval interval) implements Period {

        public Custom {
            if (!interval.start().isBefore(interval.end())) {
                throw new IllegalArgumentException("a budget's period ends after it starts");
            }
        }

        @Override
        public Optional<Interval> containing(Instant instant) {
            boolean within = !instant.isBefore(interval.start()) && instant.isBefore(interval.end());
            return within ? Optional.of(interval) : Optional.empty();
        }
    }

    private static Interval months(Instant instant, int length) {
        ZonedDateTime day =
                instant.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        ZonedDateTime start = day.minusMonths((day.getMonthValue() - 1) % length);
        return new Interval(start.toInstant(), start.plusMonths(length).toInstant());
    }
}
