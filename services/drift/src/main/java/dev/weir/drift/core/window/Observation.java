package dev.weir.drift.core.window;

import dev.weir.drift.core.profile.Value;
import java.time.Instant;
import java.util.Map;

/**
 * One answered request.
 *
 * @param at when it was asked
 * @param values by feature name
 */
public record Observation(Position position, Instant at, Map<String, Value> values) {

    public Observation {
        values = Map.copyOf(values);
    }

    Value value(String feature) {
        return values.getOrDefault(feature, Value.MISSING);
    }
}
