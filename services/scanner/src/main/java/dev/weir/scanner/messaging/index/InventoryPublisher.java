package dev.weir.scanner.messaging.index;

import dev.weir.events.ScanCompleted;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.EventPublisher;
import dev.weir.scanner.core.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Tells the index of a version that was scanned. */
@ApplicationScoped
public class InventoryPublisher {

    private final EventPublisher publisher;
    private final EventCodec codec;

    InventoryPublisher(EventPublisher publisher, EventCodec codec) {
        this.publisher = publisher;
        this.codec = codec;
    }

    /** After the first scan was said, so that what follows from it comes later. */
    public void publish(Event<ScanCompleted> said, Outcome.Scan scan) {
        Inventory inventory = new Inventory(
                said.data().getModel(),
                said.data().getVersion(),
                Origin.of(said.envelope()),
                codec.encode(said.envelope().type(), said.data()),
                scan.report().verdict(),
                ScannedImports.rest(scan.report()),
                ScannedImports.of(scan.report()),
                Inventory.distinct(scan.assessment().packages()),
                scan.assessment().known().all(),
                Silence.NONE.as(scan.assessment().judged()));
        publisher.send(
                List.of(new ProducerRecord<>(IndexTopics.INVENTORY, inventory.key(), JsonSerde.write(inventory))));
    }
}
