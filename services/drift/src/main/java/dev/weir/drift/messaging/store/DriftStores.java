package dev.weir.drift.messaging.store;

import dev.weir.drift.messaging.state.ErrorMemory;
import dev.weir.drift.messaging.state.FrozenReference;
import dev.weir.drift.messaging.state.FrozenSpace;
import dev.weir.drift.messaging.state.KnownVersion;
import dev.weir.drift.messaging.state.LostCount;
import dev.weir.drift.messaging.state.Progress;
import dev.weir.drift.messaging.state.Reconciliation;
import dev.weir.drift.messaging.state.Signal;
import dev.weir.drift.messaging.state.StoredRegime;
import dev.weir.drift.messaging.state.StoredServing;
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
public final class DriftStores {

    /** Inferences that may get a label; by model and inference id, dropped when labels may no longer come. */
    public static final String PREDICTIONS = "answer-blocks";

    /** Labels that came before their inference; by model and inference id, dropped likewise. */
    public static final String WAITING_LABELS = "label-blocks";

    /** What the first stage has not passed on yet; by model version and what it is. */
    public static final String GATHERED = "gathered";

    /** Writes that before each commit. */
    public static final String GATHERED_HOOK = "gathered-hook";

    /** Writes what watchers changed before each commit. */
    public static final String WATCHED_HOOK = "watched-hook";

    /** Writes reports before each commit. */
    public static final String REPORTS_HOOK = "reports-hook";

    /** Frozen bins as the first stage knows them; by model version. */
    public static final String BINS = "bins";

    /** What was published; by model version. */
    public static final String VERSIONS = "versions";

    /** What windows are compared with; by model version. */
    public static final String REFERENCES = "references";

    /** Rows that bins are to be inferred from; by model version and number. */
    public static final String GATHERED_ROWS = "gathered-rows";

    /** Panes that windows to come need; by model version and start. */
    public static final String PANES = "panes";

    /** How far windows are; by model version. */
    public static final String PROGRESS = "progress";

    /** Error watches; by model version. */
    public static final String ERRORS = "error-watches";

    /** Closed windows whose labels may still come; by model version. */
    public static final String RECONCILIATIONS = "reconciliations";

    /** References of embeddings; by model version and input. */
    public static final String EMBEDDINGS = "embeddings";

    /** What was decided and said; by model version. */
    public static final String HISTORIES = "decisions";

    /** The figures of closed windows; by model version and number. See {@code WindowArchive}. */
    public static final String CLOSED_WINDOWS = "closed-windows";

    /** How the traffic was before; by model version and number. */
    public static final String REGIMES = "regimes";

    /** What the doors lost since the last window; by model and version. */
    public static final String LOSSES = "losses";

    /** Which versions serve where; by model. */
    public static final String SERVING = "serving";

    /** What was said, for reports; see {@code ReportEntries}. */
    public static final String REPORTS = "reports";

    private final DslStoreSuppliers suppliers;
    private final Duration labelPatience;

    /**
     * @param suppliers where the stores are, on disk or in memory
     * @param labelPatience how far apart an inference and its label may lie
     */
    public DriftStores(DslStoreSuppliers suppliers, Duration labelPatience) {
        this.suppliers = suppliers;
        this.labelPatience = labelPatience;
    }

    public ProtectionStores protection() {
        return new ProtectionStores(suppliers);
    }

    public void addTo(StreamsBuilder builder) {
        builder.addStateStore(timed(PREDICTIONS));
        builder.addStateStore(timed(WAITING_LABELS));
        builder.addStateStore(keyed(GATHERED, Signal.class));
        builder.addStateStore(CommitHook.named(GATHERED_HOOK));
        builder.addStateStore(CommitHook.named(WATCHED_HOOK));
        builder.addStateStore(CommitHook.named(REPORTS_HOOK));
        builder.addStateStore(keyed(BINS, FrozenReference.class));
        builder.addStateStore(keyed(VERSIONS, KnownVersion.class));
        builder.addStateStore(deflated(REFERENCES, FrozenReference.class));
        builder.addStateStore(keyed(GATHERED_ROWS, Signal.class));
        builder.addStateStore(bytes(PANES));
        builder.addStateStore(keyed(PROGRESS, Progress.class));
        builder.addStateStore(keyed(ERRORS, ErrorMemory.class));
        builder.addStateStore(deflated(RECONCILIATIONS, Reconciliation.class));
        builder.addStateStore(keyed(EMBEDDINGS, FrozenSpace.class));
        builder.addStateStore(deflated(HISTORIES, WatchHistory.class));
        builder.addStateStore(bytes(CLOSED_WINDOWS));
        builder.addStateStore(keyed(LOSSES, LostCount.class));
        builder.addStateStore(deflated(REGIMES, StoredRegime.class));
        builder.addStateStore(keyed(SERVING, StoredServing.class));
        builder.addStateStore(bytes(REPORTS));
    }

    private StoreBuilder<?> bytes(String name) {
        return Stores.keyValueStoreBuilder(
                suppliers.keyValueStore(new DslKeyValueParams(name, false)), Serdes.String(), Serdes.ByteArray());
    }

    private <T extends SpecificRecord> StoreBuilder<?> keyed(String name, Class<T> type) {
        return Stores.keyValueStoreBuilder(
                suppliers.keyValueStore(new DslKeyValueParams(name, false)), Serdes.String(), new StateSerde<>(type));
    }

    private <T extends SpecificRecord> StoreBuilder<?> deflated(String name, Class<T> type) {
        return Stores.keyValueStoreBuilder(
                suppliers.keyValueStore(new DslKeyValueParams(name, false)),
                Serdes.String(),
                new DeflatedSerde<>(type));
    }

    /**
     * A bucket is as long as the patience, and what lies in it is wanted for as long again. Blocks are dated when they are
     * written, which is never before the times of their entries; a day more allows for clocks that differ.
     */
    private StoreBuilder<?> timed(String name) {
        Duration kept = labelPatience.multipliedBy(2);
        DslWindowParams buckets = new DslWindowParams(
                name + "-entries", kept, labelPatience, false, EmitStrategy.onWindowUpdate(), false, false);
        return BlockStore.named(name, suppliers.windowStore(buckets), kept.plusDays(1));
    }
}
