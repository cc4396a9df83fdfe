package dev.weir.drift.core.door;

import java.time.Instant;
import java.util.Map;

/**
 * A record of a foreign topic.
 *
 * @param key empty when it has none
 * @param headers by name in lower case
 * @param at its timestamp
 */
public record Delivery(String topic, String key, Map<String, String> headers, byte[] body, Instant at) {

    public Delivery {
        headers = Map.copyOf(headers);
    }
}
