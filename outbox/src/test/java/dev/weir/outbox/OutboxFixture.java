package dev.weir.outbox;

import dev.weir.mesh.EventCodec;
import dev.weir.mesh.MeshConfig;
import dev.weir.mesh.Patience;
import dev.weir.testkit.MeshClient;
import dev.weir.testkit.MeshParts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A service's outbox, put together by hand beside a real broker, schema registry and database. */
final class OutboxFixture implements AutoCloseable {

    private final MeshParts parts = new MeshParts();
    private final Map<String, String> settings;
    private final OutboxConfig config;
    private final MeshConfig mesh;
    private final EventCodec codec;
    final DataSource database;
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    OutboxFixture() {
        parts.init(Map.of(MeshParts.DATABASE, "trial"));
        settings = parts.start();
        SmallRyeConfig values = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValue("weir.service", "trial")
                .withMapping(MeshConfig.class)
                .withMapping(OutboxConfig.class)
                .build();
        config = values.getConfigMapping(OutboxConfig.class);
        mesh = values.getConfigMapping(MeshConfig.class);
        codec = new EventCodec(settings.get("weir.schema-registry.url"), Map.of());
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        source.setUser("postgres");
        database = source;
    }

    OutboxSlot slot() {
        return new OutboxSlot(mesh, database);
    }

    /** Migrates and makes the slot, as the start of a service does. */
    OutboxPreparation prepared() {
        OutboxPreparation preparation = unprepared();
        preparation.prepare(new StartupEvent());
        return preparation;
    }

    OutboxPreparation unprepared() {
        Flyway flyway =
                Flyway.configure().dataSource(database).locations("db/outbox").load();
        return new OutboxPreparation(new Patience(Duration.ofMillis(10), Duration.ofSeconds(1)), flyway, slot());
    }

    JdbcOutbox outbox(OutboxPreparation preparation) {
        return new JdbcOutbox(codec, preparation);
    }

    OutboxRelay startRelay() {
        RelayEngine engines = new RelayEngine(
                mesh,
                config,
                slot(),
                new RelayMetrics(metrics, slot(), Clock.systemUTC()),
                Map.of("bootstrap.servers", settings.get("kafka.bootstrap.servers")),
                settings.get("quarkus.datasource.jdbc.url"),
                "postgres",
                "postgres");
        OutboxRelay relay = new OutboxRelay(engines, slot(), mesh, config, Clock.systemUTC());
        relay.start(new StartupEvent());
        return relay;
    }

    static void stop(OutboxRelay relay) throws InterruptedException {
        relay.stop(new ShutdownEvent());
    }

    MeshClient client() {
        return new MeshClient(settings.get("kafka.bootstrap.servers"), settings.get("weir.schema-registry.url"));
    }

    @Override
    public void close() {
        parts.stop();
    }
}
