package dev.weir.outbox;

import dev.weir.mesh.MeshConfig;
import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.connect.source.SourceRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes Debezium engines and their producers. */
@ApplicationScoped
class RelayEngine {

    private final MeshConfig mesh;
    private final OutboxConfig config;
    private final OutboxSlot slot;
    private final RelayMetrics metrics;
    private final Map<String, Object> kafka;
    private final DatabaseAddress address;
    private final RelaySettings.Credentials credentials;

    @Inject
    RelayEngine(
            MeshConfig mesh,
            OutboxConfig config,
            OutboxSlot slot,
            RelayMetrics metrics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password", defaultValue = "") String password) {
        this.mesh = mesh;
        this.config = config;
        this.slot = slot;
        this.metrics = metrics;
        this.kafka = Map.copyOf(kafka);
        this.address = DatabaseAddress.of(url);
        this.credentials = new RelaySettings.Credentials(user, password);
    }

    /** A producer of bytes; to be closed without waiting, since what it did not send is relayed again. */
    Producer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        int timeout = Math.toIntExact(config.acknowledgeTimeout().toMillis());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, mesh.service() + "-outbox");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // One request at a time: a partition that is new may refuse the first batch and take the second before it.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(timeout / 2, 10_000));
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    DebeziumEngine<RecordChangeEvent<SourceRecord>> engine(Producer<byte[], byte[]> producer, RelayRun run)
            throws SQLException {
        RelaySettings settings = new RelaySettings(
                mesh.service(),
                slot.cluster(),
                address,
                credentials,
                kafka,
                config.pollInterval(),
                config.offsetReplicas());
        return DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
                .using(settings.engine())
                .using(RelayEngine.class.getClassLoader())
                .using((DebeziumEngine.ConnectorCallback) run)
                .using((DebeziumEngine.CompletionCallback) run)
                .notifying(new RelayBatch(producer, config.acknowledgeTimeout(), metrics))
                .build();
    }
}
