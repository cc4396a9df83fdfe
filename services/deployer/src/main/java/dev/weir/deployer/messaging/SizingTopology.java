package dev.weir.deployer.messaging;

import dev.weir.deployer.core.rightsizing.SizingState;
import dev.weir.events.DeploymentSucceeded;
import dev.weir.events.RightsizingRecommended;
import dev.weir.mesh.streams.StreamEvents;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Recommendations and what clusters run in, what was made of recommendations out. Recommendations are keyed by scope,
 * so both travel once more, by model, and meet in one task; nothing is done in Git at the same time for one model.
 */
final class SizingTopology {

    static final String RECOMMENDED = "rightsizing.recommended";

    private static final String REPARTITION = "rightsizing";

    private final StreamEvents door;

    SizingTopology(StreamEvents door) {
        this.door = door;
    }

    /**
     * Adds itself to a topology.
     *
     * @param join makes a join for each task
     */
    void addTo(StreamsBuilder builder, JoinSupplier join) {
        builder.addStateStore(states());
        KStream<String, SizingFact> recommended = door.read(
                        builder, RECOMMENDED, RightsizingRecommended.class, SizingReaders::recommended)
                .mapValues(SizingReaders::recommended);
        KStream<String, SizingFact> healthy = door.read(
                        builder, DeploymentTopics.SUCCEEDED, DeploymentSucceeded.class, SizingReaders::healthy)
                .mapValues(SizingReaders::healthy);
        KStream<String, SizingFact> facts = recommended
                .merge(healthy)
                .selectKey((key, fact) -> fact.model().text())
                .repartition(Repartitioned.with(Serdes.String(), KeptSerde.of(SizingFact.class))
                        .withName(REPARTITION));
        door.write(facts.process(join::create, SizingJoin.STORE));
    }

    private static StoreBuilder<KeyValueStore<String, SizingState>> states() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(SizingJoin.STORE), Serdes.String(), KeptSerde.of(SizingState.class));
    }

    /** Makes joins. */
    interface JoinSupplier {
        SizingJoin create();
    }
}
