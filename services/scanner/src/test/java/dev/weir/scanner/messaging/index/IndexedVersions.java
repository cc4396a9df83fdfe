package dev.weir.scanner.messaging.index;

import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanVerdict;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.EventFactory;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import dev.weir.scanner.messaging.ScanFacts;
import dev.weir.testkit.MeshClient;
import java.time.Instant;
import java.util.List;

/** Versions in the index whose first scan was clean and found nothing about their dependencies. */
public final class IndexedVersions {

    private static final Instant SCANNED = Instant.parse("2026-11-01T12:00:00Z");

    private IndexedVersions() {}

    /** Writes version 1 of many models. */
    public static void write(MeshClient client, String prefix, int models, String... packages) {
        for (int i = 0; i < models; i++) {
            Inventory inventory = of(client.events(), client.codec(), prefix + "-" + i, "1", packages);
            client.sendBytes(IndexTopics.INVENTORY, inventory.key(), JsonSerde.write(inventory));
        }
    }

    static Inventory of(EventFactory events, EventCodec codec, String model, String version, String... packages) {
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
        Event<ScanCompleted> said = events.root("scan.completed", model, first);
        return new Inventory(
                model,
                version,
                Origin.of(said.envelope()),
                codec.encode("scan.completed", first),
                Verdict.CLEAN,
                Inventory.distinct(List.of(packages)),
                List.of());
    }
}
