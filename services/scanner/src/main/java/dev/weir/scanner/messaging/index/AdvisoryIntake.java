package dev.weir.scanner.messaging.index;

import dev.weir.events.AdvisoryPublished;
import dev.weir.mesh.Event;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Tells what an advisory says that it did not say before, package by package. */
final class AdvisoryIntake extends ContextualProcessor<String, Event<AdvisoryPublished>, String, PackageChange> {

    /** State: advisory to {@link SeenAdvisory}. */
    static final String SEEN = "advisories";

    private final AdvisoryReading reading;

    AdvisoryIntake(AdvisoryReading reading) {
        this.reading = reading;
    }

    @Override
    public void process(Record<String, Event<AdvisoryPublished>> record) {
        AdvisoryPublished event = record.value().data();
        KeyValueStore<String, SeenAdvisory> advisories = context().getStateStore(SEEN);
        SeenAdvisory before =
                Optional.ofNullable(advisories.get(event.getAdvisory())).orElse(SeenAdvisory.NEVER);
        long modified = AdvisoryReading.modified(event);
        if (modified < before.modified()) {
            return;
        }
        Map<String, String> parts = reading.parts(event);
        if (modified == before.modified() && parts.equals(before.parts())) {
            return;
        }
        SeenAdvisory now = new SeenAdvisory(modified, before.revision() + 1, parts);
        advisories.put(event.getAdvisory(), now);
        tell(record, event.getAdvisory(), before, now);
    }

    private void tell(Record<String, ?> record, String advisory, SeenAdvisory before, SeenAdvisory now) {
        Set<String> packages = new TreeSet<>(before.parts().keySet());
        packages.addAll(now.parts().keySet());
        for (String key : packages) {
            String old = before.parts().getOrDefault(key, "");
            String present = now.parts().getOrDefault(key, "");
            if (!old.equals(present)) {
                PackageChange change = new PackageChange(key, advisory, now.revision(), old, present);
                context().forward(new Record<>(change.key(), change, record.timestamp(), record.headers()));
            }
        }
    }
}
