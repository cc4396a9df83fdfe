package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Datum.Decimal;
import dev.weir.drift.core.document.Datum.Whole;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * Instants as logs write them. What a log writes where it knows no time, which is the zero of Go or of Unix, is the time of
 * arrival; so is a time after it, since nothing is logged before it happens. A time before 1970, or more than a day ahead, is
 * none.
 */
final class Times {

    /** What Go writes for a time that was never set. */
    private static final Instant GO_ZERO = Instant.parse("0001-01-01T00:00:00Z");

    /** A clock that is ahead is wrong; one that is further ahead shows no time at all. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final Pattern OFFSET = Pattern.compile(".*(Z|[+-]\\d\\d:?\\d\\d)");

    private Times() {}

    /**
     * RFC 3339; UTC where there is no offset.
     *
     * @param arrival when the log came
     * @throws Malformed when it is no time, or none that can be
     */
    static Instant read(String path, String text, Instant arrival) {
        String time = text.strip().replace(' ', 'T');
        try {
            return possible(
                    path,
                    OffsetDateTime.parse(OFFSET.matcher(time).matches() ? time : time + 'Z')
                            .toInstant(),
                    arrival);
        } catch (DateTimeException e) {
            throw Malformed.at(path, text + " is no time, as 2026-03-01T12:00:00Z would be");
        }
    }

    /** A text, or milliseconds since 1970; else as {@link #read(String, String, Instant)}. */
    static Instant read(Node node, Instant arrival) {
        return node.datum() instanceof Whole || node.datum() instanceof Decimal
                ? possible(node.path(), Instant.ofEpochMilli(node.whole()), arrival)
                : read(node.path(), node.text(), arrival);
    }

    /** A time that a log writes as a number; else as {@link #read(String, String, Instant)}. */
    static Instant possible(String path, Instant time, Instant arrival) {
        if (time.equals(GO_ZERO) || time.equals(Instant.EPOCH)) {
            return arrival;
        }
        if (time.isBefore(Instant.EPOCH) || time.isAfter(arrival.plus(AHEAD))) {
            throw Malformed.at(path, time + " lies before 1970, or more than a day after it came");
        }
        return time.isAfter(arrival) ? arrival : time;
    }
}
