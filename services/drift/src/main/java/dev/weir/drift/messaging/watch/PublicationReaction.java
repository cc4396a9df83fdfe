package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.profile.ReferenceKind;
import dev.weir.drift.messaging.fact.Topics;
import dev.weir.drift.messaging.state.KnownVersion;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.store.Profiles;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.events.ModelPublished;
import dev.weir.mesh.Event;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/** Remembers what was published, beside the watcher of the same model, and tells the first stage the bins. */
public final class PublicationReaction implements Consumer<Record<String, Event<ModelPublished>>> {

    private final ProcessorContext<String, Said> context;
    private final KeyValueStore<String, KnownVersion> versions;
    private final References references;
    private final int partitions;

    public PublicationReaction(ProcessorContext<String, Said> context, WatchSettings settings, int partitions) {
        this.context = context;
        this.versions = context.getStateStore(DriftStores.VERSIONS);
        this.references = new References(
                settings.reference(),
                settings.counter().segments(),
                context.getStateStore(DriftStores.REFERENCES),
                context.getStateStore(DriftStores.GATHERED_ROWS));
        this.partitions = partitions;
    }

    @Override
    public void accept(Record<String, Event<ModelPublished>> record) {
        requireSamePartition(record.key());
        ModelPublished published = record.value().data();
        ModelVersion version = new ModelVersion(published.getModel(), published.getVersion());
        versions.put(
                StateKeys.of(version),
                KnownVersion.newBuilder()
                        .setCorrelation(record.value().envelope().correlation())
                        .setProfile(published
                                .getReferenceProfile()
                                .map(Profiles::encode)
                                .orElse(null))
                        .build());
        published
                .getReferenceProfile()
                .map(Profiles::read)
                .filter(profile -> !profile.isUnknown())
                .filter(profile -> references.find(version).isEmpty())
                .map(profile -> references.freeze(version, profile, ReferenceKind.TRAINING))
                .ifPresent(known -> context.forward(
                        new Record<>(version.model(), new Said.Frozen(version, known.state()), record.timestamp())));
        // The watcher beside it may delete what it has of the version.
        references.forget(version);
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
