package dev.weir.drift.messaging;

import dev.weir.drift.core.inferencelog.Capture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a record of a foreign topic. */
sealed interface ForeignRecord {

    record Understood(List<Capture> captures) implements ForeignRecord {}

    /** The original bytes, null when there were none; the reason stands in the record's headers. */
    record Poison(byte @Nullable [] bytes) implements ForeignRecord {}
}
