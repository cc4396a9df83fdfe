package dev.weir.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.weir.schemas.TopicCatalogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

final class CatalogueTopicsTest {

    private static final String CATALOGUE = """
            topics:
              - name: training.completed
                record: TrainingCompleted
                key: model
                partitions: 6
                retentionDays: 2
                cleanup: delete
                owners: [trainers]
                consumers: [registry, workflow engines]
                description: A run produced a model.
              - name: model.published
                record: ModelPublished
                key: model
                partitions: 3
                retentionDays: -1
                cleanup: compact
                owners: [registry]
                consumers: []
                description: A version exists.
            """;

    @Test
    void eachTopicIsMadeWithTheDeadLettersOfTheServicesThatHearIt() throws IOException {
        assertThat(topics())
                .extracting(NewTopic::name)
                .containsExactly("training.completed", "training.completed.registry.dlq", "model.published");
    }

    @Test
    void partitionsAndRetentionAreThoseOfTheCatalogue() throws IOException {
        NewTopic training = topics().getFirst();

        assertThat(training.numPartitions()).isEqualTo(6);
        assertThat(training.replicationFactor()).isEqualTo((short) 1);
        assertThat(training.configs()).contains(entry("retention.ms", "172800000"), entry("cleanup.policy", "delete"));
    }

    @Test
    void whatIsKeptForEverHasNoRetention() throws IOException {
        NewTopic published = topics().getLast();

        assertThat(published.configs()).contains(entry("retention.ms", "-1"), entry("cleanup.policy", "compact"));
    }

    @Test
    void deadLettersAreNeverThrownAway() throws IOException {
        assertThat(topics().get(1).configs()).containsExactly(entry("retention.ms", "-1"));
    }

    private static List<NewTopic> topics() throws IOException {
        return CatalogueTopics.of(
                TopicCatalogue.read(new ByteArrayInputStream(CATALOGUE.getBytes(StandardCharsets.UTF_8))));
    }
}
