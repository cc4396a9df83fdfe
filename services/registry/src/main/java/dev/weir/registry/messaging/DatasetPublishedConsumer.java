package dev.weir.registry.messaging;

import dev.weir.events.DatasetPublished;
import dev.weir.mesh.Event;
import dev.weir.mesh.Reactions;
import dev.weir.registry.Facts;
import dev.weir.registry.core.model.Dataset;
import dev.weir.registry.core.model.DatasetUse;
import dev.weir.registry.core.registration.DatasetDesk;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DatasetPublishedConsumer {

    private final Reactions reactions;
    private final DatasetDesk datasets;

    @Inject
    DatasetPublishedConsumer(Reactions reactions, DatasetDesk datasets) {
        this.reactions = reactions;
        this.datasets = datasets;
    }

    @Incoming("dataset-published")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        reactions.react(record, DatasetPublished.class, this::onDatasetPublished);
    }

    private void onDatasetPublished(Event<DatasetPublished> event) {
        DatasetPublished data = event.data();
        Dataset dataset = new Dataset(
                new DatasetUse(
                        data.getDataset(),
                        data.getVersion(),
                        Optional.of(data.getDigest()),
                        Optional.of(data.getUri()),
                        DatasetUse.Role.UNSPECIFIED),
                data.getLicence(),
                data.getResidency(),
                data.getSensitivity(),
                data.getOwner(),
                data.getParents().stream().map(Lineage::toCore).toList(),
                data.getPublishedAt());
        datasets.published(Facts.of(event.envelope()), dataset);
    }
}
