package dev.weir.finops.messaging;

import dev.weir.finops.UsageOutlet;
import dev.weir.finops.core.usage.Usage;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import dev.weir.mesh.EventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Says usage that this service metered or corrected, under ids that are the same whenever it says it again. */
@ApplicationScoped
public class UsageSpeaker implements UsageOutlet {

    private static final UUID NAME_SPACE = UUID.fromString("6e6f0a5e-8a7b-5f0e-9d0a-2f1a5c7d4b11");

    private final EventPublisher publisher;
    private final EventFactory events;

    @Inject
    public UsageSpeaker(EventPublisher publisher, EventFactory events) {
        this.publisher = publisher;
        this.events = events;
    }

    @Override
    public void say(Collection<Usage> usages) {
        publisher.publish(usages.stream().map(this::event).toList());
    }

    private Event<? extends SpecificRecord> event(Usage usage) {
        EventId id = EventId.named(NAME_SPACE, usage.id());
        return events.root(id, Topics.USAGE_RECORDED, usage.resource(), AvroMetering.of(usage));
    }
}
