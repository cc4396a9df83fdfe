package dev.weir.drift.messaging.door;

import dev.weir.drift.messaging.state.StoredServing;
import dev.weir.drift.messaging.state.WaitingSide;
import dev.weir.drift.messaging.store.StateSerde;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.state.DslKeyValueParams;
import org.apache.kafka.streams.state.DslStoreSuppliers;
import org.apache.kafka.streams.state.Stores;

/**
 * The state stores of the doors, each with a changelog topic.
 *
 * @param suppliers where the stores are, on disk or in memory
 * @param patience how long one side of an inference waits for the other
 * @param delay how long it waits until it counts as lost for the time being
 */
public record DoorStores(DslStoreSuppliers suppliers, Duration patience, Duration delay) {

    /** Sides of inferences that wait for the other, and those that have met; by model and inference id. */
    static final String WAITING_SIDES = "waiting-sides";

    /** When they leave; by time, model and inference id. */
    static final String SIDE_DEADLINES = "side-deadlines";

    /** Which versions serve where, in each partition of the sides; by model. */
    static final String SERVED = "served-at-doors";

    void addTo(StreamsBuilder builder) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                suppliers.keyValueStore(new DslKeyValueParams(WAITING_SIDES, false)),
                Serdes.String(),
                new StateSerde<>(WaitingSide.class)));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                suppliers.keyValueStore(new DslKeyValueParams(SIDE_DEADLINES, false)),
                Serdes.String(),
                Serdes.ByteArray()));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                suppliers.keyValueStore(new DslKeyValueParams(SERVED, false)),
                Serdes.String(),
                new StateSerde<>(StoredServing.class)));
    }
}
