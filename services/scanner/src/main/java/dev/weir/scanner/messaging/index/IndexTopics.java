package dev.weir.scanner.messaging.index;

import dev.weir.mesh.Patience;
import dev.weir.mesh.PermanentFailure;
import dev.weir.mesh.TransientFailure;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The scanner's own topics, compacted, beside those that Kafka Streams makes; they are made when they are missing. */
@ApplicationScoped
class IndexTopics {

    /** What each version needs: key {@link Keys#version}, value {@link Inventory}. */
    static final String INVENTORY = "weir-scanner-inventory";

    /** What each advisory says of each package: key {@link Keys#advisory}, value {@link ShelfEntry}. */
    static final String ADVISORIES = "weir-scanner-advisories";

    /** As large as the topics that Kafka Streams makes for the index. */
    private static final Map<String, String> CONFIGS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            "8388608");

    private final Map<String, Object> broker;
    private final Patience patience;
    private final int partitions;

    IndexTopics(
            @Identifier("default-kafka-broker") Map<String, Object> broker, Patience patience, RescanConfig config) {
        this.broker = broker;
        this.patience = patience;
        this.partitions = config.partitions();
    }

    /** Beside the start, for the broker may not answer yet; the stream waits for the topics. */
    void make(@Observes StartupEvent start) {
        Thread.ofVirtual()
                .name("index-topics")
                .start(() -> patience.untilDone("make the topics of the index", () -> {
                    make();
                    return start;
                }));
    }

    private void make() {
        try (Admin admin = Admin.create(broker)) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>();
            for (String name : List.of(INVENTORY, ADVISORIES)) {
                if (!present.contains(name)) {
                    missing.add(new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(CONFIGS));
                }
            }
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new TransientFailure("the topics of the index cannot be made: " + e.getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PermanentFailure("interrupted while the topics of the index were made", e);
        }
    }
}
