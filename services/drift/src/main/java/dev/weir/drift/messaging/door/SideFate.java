package dev.weir.drift.messaging.door;

import dev.weir.events.InferenceLogged;
import dev.weir.mesh.Event;
import java.time.Instant;

/** What became of a side of an inference. */
sealed interface SideFate {

    /** It met the other. */
    record Met(Event<InferenceLogged> inference) implements SideFate {}

    /**
     * It waited for the other in vain.
     *
     * @param version empty where this side does not know it
     * @param at when the side was seen
     */
    record Lost(String model, String version, Instant at) implements SideFate {}
}
