package dev.weir.drift.core.door;

import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.ModelSchema;
import dev.weir.drift.core.inferencelog.Origin;
import java.time.Instant;
import java.util.Optional;

/**
 * Of which model a log is, where the log itself does not say it.
 *
 * @param version empty when it is not known
 */
record Subject(String model, String version, ModelSchema schema) {

    /** @param logged version that the log says, for when none was given */
    Origin origin(Door door, String id, Optional<String> logged, Instant at) {
        return new Origin(door, id, model, version.isEmpty() ? logged.orElse("") : version, at, schema);
    }
}
