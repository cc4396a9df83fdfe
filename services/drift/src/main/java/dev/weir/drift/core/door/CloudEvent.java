package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Malformed;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The attributes of a CloudEvent 1.0, wherever they were written.
 *
 * @param attributes by name in lower case, extensions included
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents 1.0.2, context
 *     attributes</a>
 */
public record CloudEvent(Map<String, String> attributes) {

    public CloudEvent {
        Map<String, String> lower = new TreeMap<>();
        attributes.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        attributes = Map.copyOf(lower);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(attributes.get(name)).filter(value -> !value.isBlank());
    }

    String at(String name) {
        return find(name).orElseThrow(() -> Malformed.at(name, "is missing: the event has no such attribute"));
    }

    /** @param arrival when the event came, for one without a time */
    Instant time(Instant arrival) {
        return find("time").map(text -> Times.read("time", text, arrival)).orElse(arrival);
    }
}
