package dev.weir.drift.messaging.inference;

import dev.weir.mesh.PermanentFailure;
import java.time.Instant;

/** What events say of their own time, and how far it is believed. */
public final class SaidTimes {

    /** Seconds by which an event may say that it is later than the record that it came in, as clocks differ. */
    private static final long SKEW = 5;

    private static final long SECOND = 1_000;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private SaidTimes() {}

    /**
     * The time of an event, but no later than its record was written, give or take {@value #SKEW} seconds: one clock that is
     * ahead, or a time that is made up, must not push on the time of all other events.
     *
     * @param written time of the record in milliseconds since 1970; 0 when it has none
     */
    public static Instant notAfter(Instant said, long written) {
        return written > 0 && isAfter(said, written, SKEW)
                ? Instant.ofEpochMilli(written).plusSeconds(SKEW)
                : said;
    }

    /** Whether an event says that it is later than its record by more than so many seconds. */
    public static boolean isAfter(Instant said, long written, long seconds) {
        return said.getEpochSecond() >= written / SECOND + seconds
                && said.isAfter(Instant.ofEpochMilli(written).plusSeconds(seconds));
    }

    /** @throws PermanentFailure when the time lies before 1970 or after 9999 */
    static void require(String what, Instant said) {
        if (said.isBefore(Instant.EPOCH) || said.isAfter(LATEST)) {
            throw new PermanentFailure(what + " " + said + ", which is no time from 1970 to 9999");
        }
    }
}
