package dev.weir.local.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * Settings of a broker that is its own controller, stands alone and is used from this machine only.
 *
 * @param directory where its logs lie
 * @param port for clients
 * @param controllerPort for itself
 */
record BrokerSettings(Path directory, int port, int controllerPort) {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    Properties properties() {
        Properties properties = new Properties();
        properties.putAll(identity());
        properties.putAll(single());
        properties.putAll(small());
        return properties;
    }

    private Map<String, String> identity() {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort,
                "controller.listener.names",
                CONTROLLER,
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "log.dirs",
                directory.toString());
    }

    /** One node cannot replicate, and need not wait for others. */
    private static Map<String, String> single() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "broker.heartbeat.interval.ms", "200",
                "broker.session.timeout.ms", "6000",
                "controlled.shutdown.enable", "false");
    }

    /** Many small topics on one disk; only what the catalogue names is a topic. */
    private static Map<String, String> small() {
        return Map.of(
                "auto.create.topics.enable", "false",
                "offsets.topic.num.partitions", "5",
                "transaction.state.log.num.partitions", "5",
                "log.index.size.max.bytes", "1048576",
                "log.segment.bytes", "67108864",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "num.recovery.threads.per.data.dir", "2",
                "background.threads", "2");
    }
}
