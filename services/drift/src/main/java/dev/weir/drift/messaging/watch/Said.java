package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.messaging.state.FrozenReference;
import dev.weir.mesh.Event;
import org.apache.avro.specific.SpecificRecord;

/** What the watcher of a model says. */
public sealed interface Said {

    /** To everyone. */
    record Fact(Event<? extends SpecificRecord> event) implements Said {}

    /** To all that keep something of a version: it has had no traffic for long, and is forgotten. */
    record Forgotten(ModelVersion version) implements Said {}

    /** To the first stage: these bins are frozen. */
    record Frozen(ModelVersion version, FrozenReference reference) implements Said {}
}
