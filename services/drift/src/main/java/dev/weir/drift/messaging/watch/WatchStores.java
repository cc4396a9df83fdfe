package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.history.History;
import dev.weir.drift.messaging.state.ErrorMemory;
import dev.weir.drift.messaging.store.CommitHook;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.store.HistoryStates;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.Versions;
import dev.weir.drift.messaging.store.WriteBehind;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** What a watcher keeps, and what it keeps it in. */
record WatchStores(
        Versions versions,
        PaneStore panes,
        Watermarks watermarks,
        PerformanceWatcher performance,
        EmbeddingWatcher embeddings,
        StoredHistory histories,
        StoredRegimes regimes,
        StoredLosses losses,
        WriteBehind<ErrorMemory> errors) {

    /** Forgets a version without traffic, of which the stores have nothing any more. */
    void forget(ModelVersion version) {
        panes.forget(version, Long.MAX_VALUE);
        watermarks.forget(version);
        performance.forget(version);
        embeddings.forget(version);
        histories.forget(version);
        regimes.forget(version);
        errors.forget(StateKeys.of(version));
    }

    static WatchStores of(ProcessorContext<?, ?> context, WatchSettings settings) {
        PaneStore panes = new PaneStore(context.getStateStore(DriftStores.PANES));
        WriteBehind<Reached> progress =
                new WriteBehind<>(context.getStateStore(DriftStores.PROGRESS), Reached::read, Reached::write);
        WriteBehind<LabelMemory> awaiting = new WriteBehind<>(
                context.getStateStore(DriftStores.RECONCILIATIONS), LabelMemory::read, LabelMemory::write);
        WriteBehind<History> histories = new WriteBehind<>(
                context.getStateStore(DriftStores.HISTORIES), HistoryStates::read, HistoryStates::write);
        WriteBehind<ErrorMemory> errors = new WriteBehind<>(context.getStateStore(DriftStores.ERRORS));
        CommitHook hook = context.getStateStore(DriftStores.WATCHED_HOOK);
        hook.beforeCommit(() -> {
            panes.write();
            List.of(progress, awaiting, histories, errors).forEach(WriteBehind::write);
        });
        return new WatchStores(
                new Versions(context.getStateStore(DriftStores.VERSIONS)),
                panes,
                new Watermarks(progress, settings.partitions(), settings.silence()),
                new PerformanceWatcher(
                        settings.grading(),
                        settings.patience(),
                        settings.cutter().rule().overlaps(),
                        awaiting),
                new EmbeddingWatcher(settings.embeddings(), context.getStateStore(DriftStores.EMBEDDINGS)),
                new StoredHistory(histories, new WindowArchive(context.getStateStore(DriftStores.CLOSED_WINDOWS))),
                new StoredRegimes(settings.diagnosis().seasons(), context.getStateStore(DriftStores.REGIMES)),
                new StoredLosses(context.getStateStore(DriftStores.LOSSES)),
                errors);
    }
}
