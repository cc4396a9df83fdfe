package dev.weir.drift.core.protection;

import java.time.Duration;
import java.time.Instant;

/**
 * A threat that lasts: it was said when it began, and is said anew only after calm.
 *
 * @param first time of the request that raised the alarm
 * @param last time of the latest request that kept it up
 */
public record Episode(Instant first, Instant last) {

    public Episode {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("an episode does not end before it begins");
        }
    }

    static Episode at(Instant time) {
        return new Episode(time, time);
    }

    boolean lastsAt(Instant time, Duration calm) {
        return time.isBefore(last.plus(calm));
    }

    Episode until(Instant time) {
        return time.isAfter(last) ? new Episode(first, time) : this;
    }
}
