package dev.weir.scanner.messaging.index;

import java.util.Map;

/**
 * An advisory as it was last heard.
 *
 * @param modified microseconds since 1970 at which it was last changed
 * @param revision counts its changes, from 1
 * @param parts what it says, by package
 */
record SeenAdvisory(long modified, long revision, Map<String, String> parts) {

    static final SeenAdvisory NEVER = new SeenAdvisory(Long.MIN_VALUE, 0, Map.of());

    SeenAdvisory {
        parts = Map.copyOf(parts);
    }
}
