package dev.weir.drift.messaging.protection;

import dev.weir.drift.messaging.state.StoredSource;
import org.apache.kafka.streams.state.KeyValueStore;

/** The sources of labels that are watched. */
public final class LabelSources {

    private final KeyValueStore<String, StoredSource> store;

    public LabelSources(KeyValueStore<String, StoredSource> store) {
        this.store = store;
    }

    /** How many of a model are told apart. */
    public int number(String model) {
        return new Sources(store, model).all().size();
    }
}
