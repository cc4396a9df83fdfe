package dev.weir.drift.messaging.report;

import dev.weir.drift.messaging.state.ServingMark;
import dev.weir.drift.messaging.state.StoredServing;
import dev.weir.drift.messaging.store.Deferred;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.store.ServingStates;
import dev.weir.drift.messaging.store.StateSerde;
import dev.weir.events.DeploymentRolledBack;
import dev.weir.events.DeploymentSucceeded;
import dev.weir.mesh.streams.StreamEvents;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What the deployer says of deployments, beside the watcher of the same model. It goes through an internal topic, so that
 * the watcher's task does not hang on topics of others, nor on how many partitions they have.
 */
public final class ServingTopology {

    static final String SUCCEEDED = "deployment.succeeded";
    static final String ROLLED_BACK = "deployment.rolledback";
    static final String SERVING = "serving-by-model";

    private final StreamEvents mesh;

    public ServingTopology(StreamEvents mesh) {
        this.mesh = mesh;
    }

    /** Adds itself to a topology that has the store; gives what it hears, by model. */
    public KStream<String, ServingMark> addTo(StreamsBuilder builder, int modelPartitions) {
        KStream<String, ServingMark> succeeded = mesh.read(
                        builder, SUCCEEDED, DeploymentSucceeded.class, ServingMarks::succeeded)
                .mapValues(ServingMarks::succeeded);
        KStream<String, ServingMark> rolledBack = mesh.read(
                        builder, ROLLED_BACK, DeploymentRolledBack.class, ServingMarks::rolledBack)
                .mapValues(ServingMarks::rolledBack);
        KStream<String, ServingMark> marks = succeeded.merge(rolledBack);
        marks.repartition(Repartitioned.<String, ServingMark>as(SERVING)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(new StateSerde<>(ServingMark.class))
                        .withNumberOfPartitions(modelPartitions))
                .process(
                        () -> new Deferred<String, ServingMark, Void, Void>(context -> {
                            KeyValueStore<String, StoredServing> store = context.getStateStore(DriftStores.SERVING);
                            return record -> ServingStates.keep(store, record.key(), record.value());
                        }),
                        DriftStores.SERVING);
        return marks;
    }
}
