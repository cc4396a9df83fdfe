package dev.weir.registry;

import dev.weir.mesh.Event;
import dev.weir.registry.core.fact.Announcement;
import org.apache.avro.specific.SpecificRecord;

/** Makes the event of an announcement. The same announcement gives an event of the same id. */
public interface EventTranslator {

    Event<? extends SpecificRecord> event(Announcement announcement);
}
