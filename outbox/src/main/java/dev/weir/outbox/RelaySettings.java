package dev.weir.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * Everything that Debezium's engine is told.
 *
 * @param service whose outbox it is
 * @param cluster system identifier of the PostgreSQL cluster: positions of another cluster's log mean nothing here
 * @param kafka connection properties of the broker
 */
record RelaySettings(
        String service,
        String cluster,
        DatabaseAddress address,
        Credentials credentials,
        Map<String, Object> kafka,
        Duration pollInterval,
        short offsetReplicas) {

    /** Who reads the log; the role needs the attribute REPLICATION. */
    record Credentials(String user, String password) {}

    Properties engine() {
        Properties properties = new Properties();
        kafka.forEach((name, value) -> properties.setProperty(name, String.valueOf(value)));
        properties.setProperty("name", service + "-outbox-" + cluster);
        properties.setProperty("topic.prefix", service);
        database(properties);
        replication(properties);
        position(properties);
        batches(properties);
        failures(properties);
        return properties;
    }

    private void database(Properties properties) {
        properties.setProperty("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        properties.setProperty("database.hostname", address.host());
        properties.setProperty("database.port", Integer.toString(address.port()));
        properties.setProperty("database.dbname", address.database());
        properties.setProperty("database.user", credentials.user());
        properties.setProperty("database.password", credentials.password());
    }

    private void replication(Properties properties) {
        properties.setProperty("plugin.name", "pgoutput");
        properties.setProperty("slot.name", OutboxSlot.name(service));
        properties.setProperty("slot.drop.on.stop", "false");
        properties.setProperty("publication.name", OutboxSlot.name(service));
        properties.setProperty("publication.autocreate.mode", "disabled");
        properties.setProperty("table.include.list", OutboxSlot.TABLE.replace(".", "\\."));
        properties.setProperty("snapshot.mode", "no_data");
        properties.setProperty("skipped.operations", "u,d,t");
        properties.setProperty("tombstones.on.delete", "false");
        properties.setProperty("binary.handling.mode", "bytes");
        // The driver confirms what it read of other tables and databases, or an idle outbox would keep all their log.
        properties.setProperty("lsn.flush.mode", "connector_and_driver");
        // Then the slot may be ahead of the position in Kafka. It never passes a fact that Kafka has not acknowledged.
        properties.setProperty("offset.mismatch.strategy", "trust_slot");
        properties.setProperty("status.update.interval.ms", "1000");
        properties.setProperty("heartbeat.interval.ms", "10000");
        properties.setProperty("poll.interval.ms", Long.toString(pollInterval.toMillis()));
    }

    private void position(Properties properties) {
        properties.setProperty("offset.storage", "org.apache.kafka.connect.storage.KafkaOffsetBackingStore");
        properties.setProperty("offset.storage.topic", "weir." + service + ".outbox-offsets");
        properties.setProperty("offset.storage.partitions", "1");
        properties.setProperty("offset.storage.replication.factor", Short.toString(offsetReplicas));
        properties.setProperty("offset.flush.interval.ms", "0");
    }

    /** A row is up to a megabyte, and what waits here is in memory. */
    private static void batches(Properties properties) {
        properties.setProperty("max.batch.size", "64");
        properties.setProperty("max.queue.size", "128");
    }

    /** The engine ends at the first failure: the relay starts it again, and shows that it does. */
    private static void failures(Properties properties) {
        properties.setProperty("errors.max.retries", "0");
        properties.setProperty("slot.max.retries", "0");
        properties.setProperty("record.processing.threads", "1");
        properties.setProperty("task.management.timeout.ms", "60000");
    }
}
