package dev.weir.local.broker;

import dev.weir.schemas.Topic;
import dev.weir.schemas.TopicCatalogue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The catalogue as topics of a broker that stands alone. */
final class CatalogueTopics {

    private static final short ALONE = 1;
    private static final String FOR_EVER = "-1";

    private CatalogueTopics() {}

    /** Every topic, each followed by the dead-letter topics of the services that hear it. */
    static List<NewTopic> of(TopicCatalogue catalogue) {
        return catalogue.topics().stream().flatMap(CatalogueTopics::of).toList();
    }

    private static Stream<NewTopic> of(Topic topic) {
        Stream<NewTopic> deadLetters = topic.consumingServices().stream()
                .map(topic::deadLetters)
                .map(name -> new NewTopic(name, 1, ALONE).configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER)));
        return Stream.concat(Stream.of(live(topic)), deadLetters);
    }

    private static NewTopic live(Topic topic) {
        String retention = topic.retention()
                .map(duration -> Long.toString(duration.toMillis()))
                .orElse(FOR_EVER);
        return new NewTopic(topic.name(), topic.partitions(), ALONE)
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        retention,
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        topic.cleanup()));
    }
}
