package dev.weir.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.events.ModelApproved;
import dev.weir.mesh.Event;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MeshPartsIT {

    private static final MeshParts PARTS = new MeshParts();
    private static Map<String, String> config;

    @BeforeAll
    static void start() {
        PARTS.init(Map.of(MeshParts.DATABASE, "trial"));
        config = PARTS.start();
    }

    @AfterAll
    static void stop() {
        PARTS.stop();
    }

    @Test
    void anEventComesBackAsItWasSaid() {
        try (MeshClient client = client()) {
            Event<ModelApproved> said = client.say(
                    "model.approved",
                    "flights",
                    ModelApproved.newBuilder()
                            .setModel("flights")
                            .setVersion("1")
                            .setApprover("ada")
                            .setApprovedAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
                            .build());

            Event<ModelApproved> heard = client.await(
                    "model.approved", ModelApproved.class, event -> event.id().equals(said.id()));

            assertThat(heard).isEqualTo(said);
        }
    }

    @Test
    void rawBytesComeBackUntouched() {
        byte[] bytes = "not avro".getBytes(StandardCharsets.UTF_8);
        try (MeshClient client = client()) {
            client.sendBytes("scan.completed.registry.dlq", "flights", bytes);

            assertThat(client.awaitRecord("scan.completed.registry.dlq", record -> true)
                            .value())
                    .isEqualTo(bytes);
        }
    }

    @Test
    void theDatabaseDecodesLogically() throws Exception {
        try (var connection =
                        DriverManager.getConnection(config.get("quarkus.datasource.jdbc.url"), "postgres", "postgres");
                var rows = connection.createStatement().executeQuery("show wal_level")) {
            rows.next();

            assertThat(rows.getString(1)).isEqualTo("logical");
        }
    }

    private static MeshClient client() {
        return new MeshClient(config.get("kafka.bootstrap.servers"), config.get("weir.schema-registry.url"));
    }
}
