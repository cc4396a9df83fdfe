package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.messaging.state.KnownVersion;
import dev.weir.events.ModelPublished;
import dev.weir.mesh.Event;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/** Remembers what was published, beside the watcher of the same model. */
final class PublicationReaction implements Consumer<Record<String, Event<ModelPublished>>> {

    private final ProcessorContext<Void, Void> context;
    private final KeyValueStore<String, KnownVersion> versions;
    private final int partitions;

    PublicationReaction(ProcessorContext<Void, Void> context, int partitions) {
        this.context = context;
        this.versions = context.getStateStore(DriftStores.VERSIONS);
        this.partitions = partitions;
    }

    @Override
    public void accept(Record<String, Event<ModelPublished>> record) {
        requireSamePartition(record.key());
        ModelPublished published = record.value().data();
        versions.put(
                StateKeys.of(new ModelVersion(published.getModel(), published.getVersion())),
                KnownVersion.newBuilder()
                        .setCorrelation(record.value().envelope().correlation())
                        .setProfile(published
                                .getReferenceProfile()
                                .map(Profiles::encode)
                                .orElse(null))
                        .build());
    }

    /** A profile in another partition than its traffic would never be seen, so the service rather stops. */
    private void requireSamePartition(String model) {
        int expected = BuiltInPartitioner.partitionForKey(model.getBytes(StandardCharsets.UTF_8), partitions);
        int actual = context.recordMetadata().map(RecordMetadata::partition).orElse(expected);
        if (actual != expected) {
            throw new IllegalStateException("model " + model + " is published in partition " + actual
                    + " but its traffic goes to " + expected + " of " + partitions
                    + ": weir.drift.window.model-partitions must be the number of partitions of "
                    + Topics.MODEL_PUBLISHED);
        }
    }
}
