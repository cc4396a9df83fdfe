package dev.weir.drift.messaging.store;

import dev.weir.drift.core.serving.Mark;
import dev.weir.drift.core.serving.Serving;
import dev.weir.drift.messaging.state.ServingMark;
import dev.weir.drift.messaging.state.StoredServing;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Which versions serve where, as state. */
public final class ServingStates {

    private final ReadOnlyKeyValueStore<String, StoredServing> store;

    public ServingStates(ReadOnlyKeyValueStore<String, StoredServing> store) {
        this.store = store;
    }

    public Serving of(String model) {
        StoredServing stored = store.get(model);
        return stored == null
                ? Serving.UNKNOWN
                : new Serving(
                        stored.getMarks().stream().map(ServingStates::read).toList());
    }

    public static void keep(KeyValueStore<String, StoredServing> store, String model, ServingMark mark) {
        store.put(model, write(new ServingStates(store).of(model).with(read(mark))));
    }

    public static Mark read(ServingMark mark) {
        return new Mark(mark.getPlace(), mark.getVersion(), mark.getCommit(), mark.getAt());
    }

    private static StoredServing write(Serving serving) {
        return new StoredServing(serving.marks().stream()
                .map(mark -> new ServingMark(mark.place(), mark.version(), mark.commit(), mark.at()))
                .toList());
    }
}
