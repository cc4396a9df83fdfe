package dev.weir.drift.messaging;

import dev.weir.drift.messaging.state.ErrorMemory;
import dev.weir.drift.messaging.state.KnownVersion;
import dev.weir.drift.messaging.state.OpenWindow;
import dev.weir.drift.messaging.state.Prediction;
import dev.weir.drift.messaging.state.WaitingLabel;
import dev.weir.drift.messaging.state.WatchHistory;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.EmitStrategy;
import org.apache.kafka.streams.state.DslKeyValueParams;
import org.apache.kafka.streams.state.DslStoreSuppliers;
import org.apache.kafka.streams.state.DslWindowParams;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The state stores, each with a changelog topic. */
final class DriftStores {

    /** Inferences that may get a label; by model and inference id, dropped when labels may no longer come. */
    static final String PREDICTIONS = "predictions";

    /** Labels that came before their inference; by model and inference id, dropped likewise. */
    static final String WAITING_LABELS = "waiting-labels";

    /** What was published; by model version. */
    static final String VERSIONS = "versions";

    /** Windows that are being filled; by model version. */
    static final String WINDOWS = "windows";

    /** Error watches; by model version. */
    static final String ERRORS = "error-watches";

    /** What was measured and said; by model version. */
    static final String HISTORIES = "histories";

    private final DslStoreSuppliers suppliers;
    private final Duration labelPatience;

    /**
     * @param suppliers where the stores are, on disk or in memory
     * @param labelPatience how far apart an inference and its label may lie
     */
    DriftStores(DslStoreSuppliers suppliers, Duration labelPatience) {
        this.suppliers = suppliers;
        this.labelPatience = labelPatience;
    }

    Duration labelPatience() {
        return labelPatience;
    }

    void addTo(StreamsBuilder builder) {
        builder.addStateStore(timed(PREDICTIONS, Prediction.class));
        builder.addStateStore(timed(WAITING_LABELS, WaitingLabel.class));
        builder.addStateStore(keyed(VERSIONS, KnownVersion.class));
        builder.addStateStore(keyed(WINDOWS, OpenWindow.class));
        builder.addStateStore(keyed(ERRORS, ErrorMemory.class));
        builder.addStateStore(keyed(HISTORIES, WatchHistory.class));
    }

    private <T extends SpecificRecord> StoreBuilder<?> keyed(String name, Class<T> type) {
        return Stores.keyValueStoreBuilder(
                suppliers.keyValueStore(new DslKeyValueParams(name, false)), Serdes.String(), new StateSerde<>(type));
    }

    private <T extends SpecificRecord> StoreBuilder<?> timed(String name, Class<T> type) {
        DslWindowParams kept = new DslWindowParams(
                name, labelPatience, labelPatience, false, EmitStrategy.onWindowUpdate(), false, false);
        return Stores.windowStoreBuilder(suppliers.windowStore(kept), Serdes.String(), new StateSerde<>(type));
    }
}
