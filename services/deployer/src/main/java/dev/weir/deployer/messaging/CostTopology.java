package dev.weir.deployer.messaging;

import dev.weir.deployer.core.anomaly.CostAnomaly;
import dev.weir.deployer.core.anomaly.CostRecord;
import dev.weir.mesh.streams.StreamEvents;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/**
 * Anomalies of costs in, deployments that were taken back out. Anomalies are keyed by scope and travel once more, by the
 * model that they suspect, so that nothing is done twice at the same time for one model.
 */
final class CostTopology {

    private static final String REPARTITION = "cost-anomalies";

    private final StreamEvents door;

    CostTopology(StreamEvents door) {
        this.door = door;
    }

    /**
     * Adds itself to a topology.
     *
     * @param reaction makes a reaction for each task
     */
    void addTo(StreamsBuilder builder, ReactionSupplier reaction) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(CostReaction.STORE), Serdes.String(), KeptSerde.of(CostRecord.class)));
        KStream<String, CostAnomaly> anomalies = door.read(
                        builder, CostAnomalyReader.TOPIC, dev.weir.events.CostAnomaly.class, CostAnomalyReader::read)
                .mapValues(CostAnomalyReader::read)
                .flatMapValues(suspected -> suspected.map(List::of).orElseGet(List::of))
                .selectKey((key, anomaly) -> anomaly.model().text())
                .repartition(Repartitioned.with(Serdes.String(), KeptSerde.of(CostAnomaly.class))
                        .withName(REPARTITION));
        door.write(anomalies.process(reaction::create, CostReaction.STORE));
    }

    /** Makes reactions. */
    interface ReactionSupplier {
        CostReaction create();
    }
}
