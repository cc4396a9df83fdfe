package dev.weir.finops.core.traffic;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A version in an environment for an hour.
 *
 * @param hour first instant of the hour, UTC
 */
public record ServedHour(String model, String version, String environment, Instant hour) {

    public ServedHour {
        if (model.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException("an answer names the model and version that gave it");
        }
        hour = hour.truncatedTo(ChronoUnit.HOURS);
    }
}
