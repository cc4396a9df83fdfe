package dev.weir.examples.flights.data;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One flight.
 *
 * @param departed actual departure, local time
 * @param features what was known then, in the order of {@link FlightData#FEATURES}
 * @param late whether it arrived at least a minute late
 */
public record Flight(LocalDateTime departed, List<Float> features, boolean late) {

    public static final String LATE = "late";
    public static final String ON_TIME = "on_time";

    public Flight {
        features = List.copyOf(features);
        if (!features.stream().allMatch(Float::isFinite)) {
            throw new IllegalArgumentException("features are finite numbers, not " + features);
        }
        if (features.size() != FlightData.FEATURES.size()) {
            throw new IllegalArgumentException(
                    "a flight has " + FlightData.FEATURES.size() + " features, not " + features.size());
        }
    }

    public String label() {
        return late ? LATE : ON_TIME;
    }
}
