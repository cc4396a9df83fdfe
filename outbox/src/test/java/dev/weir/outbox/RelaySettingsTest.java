package dev.weir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class RelaySettingsTest {

    private final Properties engine = new RelaySettings(
                    "registry",
                    "7391",
                    new DatabaseAddress("127.0.0.1", 28054, "registry"),
                    new RelaySettings.Credentials("weir", "secret"),
                    Map.of("bootstrap.servers", "127.0.0.1:28092"),
                    Duration.ofMillis(10),
                    (short) -1)
            .engine();

    @Test
    void onlyInsertsIntoTheOutboxAreRead() {
        assertThat(engine)
                .containsEntry("table.include.list", "public\\.outbox")
                .containsEntry("skipped.operations", "u,d,t")
                .containsEntry("snapshot.mode", "no_data");
    }

    @Test
    void thePositionIsKeptInKafkaAfterEveryBatch() {
        assertThat(engine)
                .containsEntry("offset.storage.topic", "weir.registry.outbox-offsets")
                .containsEntry("offset.flush.interval.ms", "0")
                .containsEntry("bootstrap.servers", "127.0.0.1:28092");
    }

    @Test
    void aPositionInAnotherClustersLogIsNotMistakenForThisOnes() {
        assertThat(engine).containsEntry("name", "registry-outbox-7391");
    }

    @Test
    void slotAndPublicationAreTheOnesThatTheServiceMade() {
        assertThat(engine)
                .containsEntry("slot.name", "weir_registry_outbox")
                .containsEntry("publication.name", "weir_registry_outbox")
                .containsEntry("publication.autocreate.mode", "disabled")
                .containsEntry("slot.drop.on.stop", "false");
    }

    @Test
    void theEngineLeavesRetryingToTheRelay() {
        assertThat(engine).containsEntry("errors.max.retries", "0").containsEntry("slot.max.retries", "0");
    }
}
