package dev.weir.drift.messaging;

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
        StoredLosses losses) {

    static WatchStores of(ProcessorContext<?, ?> context, WatchSettings settings) {
        return new WatchStores(
                new Versions(context.getStateStore(DriftStores.VERSIONS)),
                new PaneStore(context.getStateStore(DriftStores.PANES)),
                new Watermarks(context.getStateStore(DriftStores.PROGRESS), settings.partitions(), settings.silence()),
                new PerformanceWatcher(settings.grading(), context.getStateStore(DriftStores.RECONCILIATIONS)),
                new EmbeddingWatcher(settings.embeddings(), context.getStateStore(DriftStores.EMBEDDINGS)),
                new StoredHistory(
                        context.getStateStore(DriftStores.HISTORIES),
                        new WindowArchive(context.getStateStore(DriftStores.CLOSED_WINDOWS))),
                new StoredRegimes(settings.diagnosis().seasons(), context.getStateStore(DriftStores.REGIMES)),
                new StoredLosses(context.getStateStore(DriftStores.LOSSES)));
    }
}
