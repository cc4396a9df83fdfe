package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.window.PaneCutter;
import dev.weir.drift.messaging.state.Progress;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.VersionEntries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which model versions have had no traffic for so long that what is kept of them goes. What was published about a version
 * stays, so one that is asked again begins anew with its bins.
 */
final class Retention {

    private static final List<String> STORES = List.of(
            DriftStores.REFERENCES,
            DriftStores.GATHERED_ROWS,
            DriftStores.PROGRESS,
            DriftStores.ERRORS,
            DriftStores.RECONCILIATIONS,
            DriftStores.EMBEDDINGS,
            DriftStores.HISTORIES,
            DriftStores.CLOSED_WINDOWS,
            DriftStores.REGIMES,
            DriftStores.LOSSES);

    private final Duration kept;
    private final KeyValueStore<String, Progress> progress;
    private final List<VersionEntries> entries;

    /** @param kept event time for which a version without traffic is kept */
    Retention(ProcessorContext<?, ?> context, Duration kept) {
        this.kept = kept;
        this.progress = context.getStateStore(DriftStores.PROGRESS);
        this.entries = STORES.stream()
                .map(name -> new VersionEntries(context.getStateStore(name)))
                .toList();
    }

    /**
     * The versions whose traffic ended too long ago.
     *
     * @param now how far all traffic is; neither a backlog that is read nor an event of the future makes others old when it
     *     is also not later than the clock on the wall
     */
    List<ModelVersion> over(Instant now) {
        long oldest = PaneCutter.micros(now.minus(kept));
        List<ModelVersion> over = new ArrayList<>();
        try (KeyValueIterator<String, Progress> all = progress.all()) {
            all.forEachRemaining(entry -> {
                if (Reached.read(entry.value).furthest() < oldest) {
                    over.add(new ModelVersion(StateKeys.model(entry.key), StateKeys.version(entry.key)));
                }
            });
        }
        return over;
    }

    /** Deletes what is kept of a version. */
    void end(ModelVersion version) {
        entries.forEach(store -> store.delete(version));
    }
}
