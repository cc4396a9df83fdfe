package dev.weir.drift.messaging.store;

import dev.weir.drift.messaging.state.StoredClient;
import dev.weir.drift.messaging.state.StoredCrowd;
import dev.weir.drift.messaging.state.StoredScale;
import dev.weir.drift.messaging.state.StoredSource;
import dev.weir.drift.messaging.state.StoredThreats;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.state.DslKeyValueParams;
import org.apache.kafka.streams.state.DslStoreSuppliers;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The state stores of protection, each with a changelog topic. */
public final class ProtectionStores {

    /** What is remembered of clients; by model and client, bounded. */
    public static final String CLIENTS = "clients";

    /** Writes what is remembered of clients and crowds before each commit. */
    public static final String CLIENTS_HOOK = "clients-hook";

    /** Passes on which requests were gathered, before each commit. */
    public static final String ASKED_HOOK = "asked-hook";

    /** The latest requests of clients, chunks as bytes; by model, client and place of the first in the epoch. */
    public static final String REQUESTS = "client-requests";

    /** What is remembered of all clients of a model; by model. */
    public static final String CROWDS = "crowds";

    /** Scales of versions whose bins are frozen; by model version, in every partition. */
    public static final String SCALES = "scales";

    /** What threatens models; by model. */
    public static final String THREATS = "threats";

    /** Sources of labels; by model and source, bounded. */
    public static final String SOURCES = "label-sources";

    private final DslStoreSuppliers suppliers;

    /** @param suppliers where the stores are, on disk or in memory */
    ProtectionStores(DslStoreSuppliers suppliers) {
        this.suppliers = suppliers;
    }

    public void addTo(StreamsBuilder builder) {
        builder.addStateStore(CommitHook.named(ASKED_HOOK));
        builder.addStateStore(CommitHook.named(CLIENTS_HOOK));
        builder.addStateStore(keyed(CLIENTS, StoredClient.class));
        builder.addStateStore(keyed(REQUESTS, Serdes.ByteArray()));
        builder.addStateStore(keyed(CROWDS, StoredCrowd.class));
        builder.addStateStore(keyed(SCALES, StoredScale.class));
        builder.addStateStore(often(THREATS, StoredThreats.class));
        builder.addStateStore(often(SOURCES, StoredSource.class));
    }

    /** A store whose entries change with each request: the cache keeps all but the last change of a commit to itself. */
    private <T extends SpecificRecord> StoreBuilder<?> often(String name, Class<T> type) {
        return keyed(name, type).withCachingEnabled();
    }

    private <T extends SpecificRecord> StoreBuilder<?> keyed(String name, Class<T> type) {
        return keyed(name, new StateSerde<>(type));
    }

    private <T> StoreBuilder<?> keyed(String name, Serde<T> values) {
        return Stores.keyValueStoreBuilder(
                suppliers.keyValueStore(new DslKeyValueParams(name, false)), Serdes.String(), values);
    }
}
