package dev.weir.schemas.render;

import dev.weir.schemas.Topic;
import dev.weir.schemas.TopicCatalogue;
import java.time.Duration;

/** {@code deploy/k8s/base/kafka-topics.yaml}: one Strimzi KafkaTopic per topic and per dead-letter topic. */
final class KafkaTopicResources {

    private static final long DEAD_LETTER_DAYS = 30;

    private final StringBuilder yaml = new StringBuilder("# Made from topics.yaml by ./weir generate.\n");

    static String of(TopicCatalogue catalogue) {
        KafkaTopicResources resources = new KafkaTopicResources();
        for (Topic topic : catalogue.topics()) {
            long retention = topic.retention().map(Duration::toMillis).orElse(-1L);
            resources.add(topic.name(), topic.partitions(), retention, topic.cleanup());
            for (String service : topic.consumingServices()) {
                long days = Duration.ofDays(DEAD_LETTER_DAYS).toMillis();
                resources.add(topic.deadLetters(service), 1, days, "delete");
            }
        }
        return resources.yaml.toString();
    }

    private void add(String name, int partitions, long retentionMillis, String cleanup) {
        yaml.append("""
                ---
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaTopic
                metadata:
                  name: %s
                  labels:
                    strimzi.io/cluster: weir
                spec:
                  partitions: %d
                  replicas: 3
                  config:
                    cleanup.policy: %s
                    min.insync.replicas: 2
                    retention.ms: %d
                """.formatted(name, partitions, cleanup, retentionMillis));
    }
}
