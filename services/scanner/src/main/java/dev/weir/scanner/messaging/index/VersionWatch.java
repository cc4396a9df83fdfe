package dev.weir.scanner.messaging.index;

import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanReason;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueStore;

/** What is known of each version, and what was said of it last; says it again when it changes. */
final class VersionWatch {

    static final String STORE = "versions";

    private final KeyValueStore<String, Inventory> versions;
    private final RescanEvents events;
    private final Consumer<Event<ScanCompleted>> say;

    VersionWatch(KeyValueStore<String, Inventory> versions, RescanEvents events, Consumer<Event<ScanCompleted>> say) {
        this.versions = versions;
        this.events = events;
        this.say = say;
    }

    /**
     * Keeps a version with what is known of its dependencies now.
     *
     * @param said what was said of them last
     * @param cause why something may be new
     */
    void keep(Inventory now, Vulnerabilities said, Envelope cause) {
        versions.put(now.key(), now);
        if (!now.vulnerabilities().equals(said)) {
            say.accept(events.completed(cause, now, ScanReason.ADVISORY));
        }
    }

    /** Keeps a version that other rules see otherwise, and says so. */
    void keepReviewed(Inventory now) {
        versions.put(now.key(), now);
        say.accept(events.completed(now.cause().envelope(), now, ScanReason.RULES));
    }
}
