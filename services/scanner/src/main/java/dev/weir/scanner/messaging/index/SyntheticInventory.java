package dev.weir.scanner.messaging.index;

import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanVerdict;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import dev.weir.scanner.messaging.ScanFacts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes versions straight into the index, as if they had been scanned and nothing had been found. */
public final class SyntheticInventory {

    private static final Instant SCANNED = Instant.parse("2026-11-01T12:00:00Z");

    private final Producer<String, byte[]> producer;
    private final EventCodec codec;
    private final EventFactory events = new EventFactory("/weir/scanner", Clock.systemUTC());

    public SyntheticInventory(Producer<String, byte[]> producer, EventCodec codec) {
        this.producer = producer;
        this.codec = codec;
    }

    /** Sends version 1 of a model; {@code producer.flush()} waits for it. */
    public void write(String model, List<String> packages) {
        Inventory inventory = of(events, codec, model, "1", packages);
        producer.send(new ProducerRecord<>(IndexTopics.INVENTORY, inventory.key(), JsonSerde.write(inventory)));
    }

    static Inventory of(EventFactory events, EventCodec codec, String model, String version, List<String> packages) {
        ScanCompleted first = ScanCompleted.newBuilder()
                .setModel(model)
                .setVersion(version)
                .setDigest("sha256:" + "0".repeat(64))
                .setVerdict(ScanVerdict.CLEAN)
                .setVulnerabilities(ScanFacts.summary(Vulnerabilities.NONE))
                .setRulesVersion("1")
                .setStartedAt(SCANNED)
                .setCompletedAt(SCANNED)
                .build();
        EventId id = EventId.named(new UUID(0, 0), Keys.version(model, version));
        Envelope envelope = events.root(id, "scan.completed", model, first).envelope();
        return new Inventory(
                model,
                version,
                Origin.of(envelope),
                codec.encode("scan.completed", first),
                Verdict.CLEAN,
                Verdict.CLEAN,
                List.of(),
                Inventory.distinct(packages),
                List.of(),
                Silence.NONE);
    }
}
