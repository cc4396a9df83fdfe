package dev.weir.examples.flights.mesh;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of events that are the same whenever the same thing is said again. */
public final class EventIds {

    private EventIds() {}

    /**
     * A name-based id (RFC 9562, section 5.3).
     *
     * @param topic what is said
     * @param about what it is said of, such as the id of a run
     */
    public static UUID of(String topic, String about) {
        return UUID.nameUUIDFromBytes((topic + "/" + about).getBytes(StandardCharsets.UTF_8));
    }
}
