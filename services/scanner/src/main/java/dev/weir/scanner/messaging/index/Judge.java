package dev.weir.scanner.messaging.index;

import dev.weir.events.ScanCompleted;
import dev.weir.mesh.Event;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** One partition of the index. */
final class Judge implements Processor<String, Heard, String, Event<ScanCompleted>> {

    private final AdvisoryShelf shelf;
    private final RescanEvents events;
    private @Nullable InventoryReaction onScanned;
    private @Nullable ChangeReaction onChanged;

    Judge(AdvisoryShelf shelf, RescanEvents events) {
        this.shelf = shelf;
        this.events = events;
    }

    @Override
    public void init(ProcessorContext<String, Event<ScanCompleted>> context) {
        KeyValueStore<String, Inventory> versions = context.getStateStore(VersionWatch.STORE);
        UseIndex uses = new UseIndex(context.getStateStore(UseIndex.STORE));
        ReadOnlyKeyValueStore<String, ShelfEntry> advisories = context.getStateStore(AdvisoryShelf.STORE);
        VersionWatch watch = new VersionWatch(
                versions,
                events,
                event -> context.forward(
                        new Record<>(event.key(), event, event.envelope().time().toEpochMilli())));
        onScanned = new InventoryReaction(versions, uses, key -> shelf.about(key, advisories), watch);
        onChanged = new ChangeReaction(versions, uses, change -> shelf.await(change, advisories), watch);
    }

    @Override
    public void process(Record<String, Heard> record) {
        switch (record.value()) {
            case Heard.Scanned(Inventory version) -> started(onScanned).accept(record.withValue(version));
            case Heard.Changed(PackageChange change) -> started(onChanged).accept(record.withValue(change));
        }
    }

    private static <T> T started(@Nullable T reaction) {
        if (reaction == null) {
            throw new IllegalStateException("no record comes before a processor is initialised");
        }
        return reaction;
    }
}
