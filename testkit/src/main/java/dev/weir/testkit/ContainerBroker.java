package dev.weir.testkit;

import org.testcontainers.kafka.KafkaContainer;

/** A broker in a container. */
final class ContainerBroker implements Broker {

    static final String IMAGE = "apache/kafka:4.1.1";

    private final KafkaContainer container = new KafkaContainer(IMAGE)
            .withEnv("KAFKA_TRANSACTION_ABORT_TIMED_OUT_TRANSACTION_CLEANUP_INTERVAL_MS", "500")
            .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000");

    ContainerBroker() {
        container.start();
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public void close() {
        container.stop();
    }
}
