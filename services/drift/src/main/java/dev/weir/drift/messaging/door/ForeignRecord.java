package dev.weir.drift.messaging.door;

import dev.weir.drift.core.inferencelog.Capture;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a record of a foreign topic. */
sealed interface ForeignRecord {

    record Understood(List<Capture> captures) implements ForeignRecord {}

    /**
     * What cannot be read; the reason stands in the record's headers.
     *
     * @param bytes as they came, null when there were none
     * @param model as topic or headers name it; empty when they do not
     * @param at time of the record
     */
    record Poison(byte @Nullable [] bytes, String model, Instant at) implements ForeignRecord {}
}
