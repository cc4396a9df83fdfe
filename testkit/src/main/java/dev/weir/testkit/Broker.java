package dev.weir.testkit;

/** A real Kafka broker: Testcontainers' where a Docker engine answers, otherwise KRaft inside this JVM. */
public interface Broker extends AutoCloseable {

    String bootstrapServers();

    @Override
    void close();

    /** Starts a broker and waits until it takes connections. */
    static Broker start() {
        return Docker.answers() ? new ContainerBroker() : new EmbeddedBroker();
    }
}
