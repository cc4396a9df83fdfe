package dev.weir.scanner.messaging;

import dev.weir.events.ModelPublished;
import dev.weir.events.ModelSigned;
import dev.weir.events.ScanCompleted;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventPublisher;
import dev.weir.mesh.Reactions;
import dev.weir.scanner.core.Outcome;
import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.VersionInspection;
import dev.weir.scanner.messaging.index.InventoryPublisher;
import dev.weir.scanner.metrics.ScanMetrics;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Scans every published version; says what was found and, of clean versions, that they are signed. */
@ApplicationScoped
class ModelPublishedConsumer {

    private final Reactions reactions;
    private final VersionInspection inspection;
    private final EventFactory events;
    private final EventPublisher publisher;
    private final InventoryPublisher inventories;
    private final ScanMetrics metrics;

    ModelPublishedConsumer(
            Reactions reactions,
            VersionInspection inspection,
            EventFactory events,
            EventPublisher publisher,
            InventoryPublisher inventories,
            ScanMetrics metrics) {
        this.reactions = reactions;
        this.inspection = inspection;
        this.events = events;
        this.publisher = publisher;
        this.inventories = inventories;
        this.metrics = metrics;
    }

    @Incoming("model-published")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        reactions.react(record, ModelPublished.class, this::on);
    }

    private void on(Event<ModelPublished> published) {
        PublishedModel model = PublishedModels.toCore(published.data());
        Outcome outcome = inspection.inspect(model);
        metrics.record(outcome.scan());
        Event<ScanCompleted> completed = events.effect(
                published,
                "scan.completed",
                0,
                published.key(),
                ScanEvents.completed(published.data(), outcome.scan()));
        switch (outcome) {
            case Outcome.Held held -> publisher.publish(completed);
            case Outcome.Signed signed -> publisher.publish(List.of(completed, signed(completed, signed, published)));
        }
        inventories.publish(completed, outcome.scan());
    }

    /** The signature follows from the scan, so that is its cause. */
    private Event<ModelSigned> signed(
            Event<ScanCompleted> cause, Outcome.Signed signed, Event<ModelPublished> published) {
        return events.effect(cause, "model.signed", 0, cause.key(), ScanEvents.signed(published.data(), signed));
    }
}
