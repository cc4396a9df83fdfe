package dev.weir.testkit;

import org.testcontainers.kafka.KafkaContainer;

/** A broker in a container. */
final class ContainerBroker implements Broker {

    static final String IMAGE = "apache/kafka:4.1.1";

    private final KafkaContainer container = new KafkaContainer(IMAGE);

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
