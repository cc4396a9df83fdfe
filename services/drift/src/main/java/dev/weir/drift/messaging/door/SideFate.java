package dev.weir.drift.messaging.door;

import dev.weir.events.InferenceLogged;
import dev.weir.mesh.Event;
import java.time.Instant;

/** What became of a side of an inference. */
sealed interface SideFate {

    /** It met the other. */
    record Met(Event<InferenceLogged> inference) implements SideFate {}

    /**
     * It waits for the other longer than usual, or in vain.
     *
     * @param version empty where this side does not know it
     * @param at when the side was seen
     * @param times 1, or -1 when the other came after all
     */
    record Lost(String model, String version, Instant at, int times) implements SideFate {}
}
