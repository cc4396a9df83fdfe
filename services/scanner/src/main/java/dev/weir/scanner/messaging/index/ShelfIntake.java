package dev.weir.scanner.messaging.index;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Puts what comes by the topic on the shelf. */
final class ShelfIntake extends ContextualProcessor<String, ShelfEntry, Void, Void> {

    private final AdvisoryShelf shelf;

    ShelfIntake(AdvisoryShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void process(Record<String, ShelfEntry> record) {
        KeyValueStore<String, ShelfEntry> store = context().getStateStore(AdvisoryShelf.STORE);
        store.put(record.key(), record.value());
        shelf.arrived(record.key());
    }
}
