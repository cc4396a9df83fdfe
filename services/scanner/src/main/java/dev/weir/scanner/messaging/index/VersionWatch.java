package dev.weir.scanner.messaging.index;

import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanReason;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import dev.weir.scanner.core.vex.Judged;
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
        if (now.vulnerabilities().equals(said)) {
            versions.put(now.key(), now);
        } else {
            keep(now, cause, ScanReason.ADVISORY);
        }
    }

    /** Keeps a version that other rules see otherwise, and says so. */
    void keepReviewed(Inventory now) {
        keep(now, now.cause().envelope(), ScanReason.RULES);
    }

    /** Says a version again when statements suppress others of its vulnerabilities than when it was said last. */
    void considerStatements(Inventory version) {
        Silence now = version.silence().as(events.judge(version));
        if (!now.equals(version.silence())) {
            keep(version.with(now.changed()), version.cause().envelope(), ScanReason.STATEMENT);
        }
    }

    /** The same for what is kept under a key; statements may have become others since the version was scanned. */
    void considerStatements(String key) {
        Inventory kept = versions.get(key);
        if (kept != null) {
            considerStatements(kept);
        }
    }

    private void keep(Inventory now, Envelope cause, ScanReason reason) {
        Judged judged = events.judge(now);
        Inventory kept = now.with(now.silence().as(judged));
        versions.put(kept.key(), kept);
        say.accept(events.completed(cause, kept, judged.open(), reason));
    }
}
