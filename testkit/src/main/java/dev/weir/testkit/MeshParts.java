package dev.weir.testkit;

import dev.weir.schemas.Topic;
import dev.weir.schemas.TopicCatalogue;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

/**
 * What a service needs around it, for {@code @QuarkusTestResource}: broker with every topic of the catalogue, schema
 * registry, and a database where the argument {@link #DATABASE} names one.
 */
public final class MeshParts implements QuarkusTestResourceLifecycleManager {

    /** Name of the argument that asks for a database. */
    public static final String DATABASE = "database";

    private final List<AutoCloseable> started = new ArrayList<>();
    private @Nullable String databaseName;

    @Override
    public void init(Map<String, String> arguments) {
        databaseName = arguments.get(DATABASE);
    }

    @Override
    public Map<String, String> start() {
        SchemaRegistryServer registry = keep(SchemaRegistryServer.launchInBackground());
        Broker broker = keep(Broker.start());
        createTopics(broker.bootstrapServers());
        Map<String, String> config = new HashMap<>();
        config.put("kafka.bootstrap.servers", broker.bootstrapServers());
        config.put("weir.schema-registry.url", registry.url());
        config.put("test.confluent-url", registry.confluentUrl());
        if (databaseName != null) {
            Database database = keep(Database.start()).create(databaseName);
            config.put("quarkus.datasource.jdbc.url", database.url(databaseName));
            config.put("quarkus.datasource.username", "postgres");
            config.put("quarkus.datasource.password", "postgres");
        }
        registry.awaitReady();
        return config;
    }

    /** Makes every topic of the catalogue and the dead-letter topics of its consumers. */
    static void createTopics(String bootstrapServers) {
        List<NewTopic> topics = new ArrayList<>();
        for (Topic topic : TopicCatalogue.load().topics()) {
            topics.add(new NewTopic(topic.name(), 2, (short) 1));
            for (String service : topic.consumingServices()) {
                topics.add(new NewTopic(topic.deadLetters(service), 1, (short) 1));
            }
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics cannot be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while topics were made", e);
        }
    }

    @Override
    public void stop() {
        for (AutoCloseable part : started.reversed()) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException("a part of the test mesh did not stop", e);
            }
        }
    }

    private <T extends AutoCloseable> T keep(T part) {
        started.add(part);
        return part;
    }
}
