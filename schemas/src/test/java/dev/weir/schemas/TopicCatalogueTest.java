package dev.weir.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TopicCatalogueTest {

    private final TopicCatalogue catalogue = TopicCatalogue.load();

    @Test
    void everyTopicHasASchemaInWhichEveryFieldIsDocumented() {
        for (Topic topic : catalogue.topics()) {
            assertThat(topic.schema().getFields())
                    .as(topic.name())
                    .isNotEmpty()
                    .allSatisfy(
                            field -> assertThat(field.doc()).as(field.name()).isNotBlank());
        }
    }

    @Test
    void aDeadLetterTopicNamesTheTopicAndTheService() {
        assertThat(catalogue.topic("model.published").orElseThrow().deadLetters("scanner"))
                .isEqualTo("model.published.scanner.dlq");
    }

    @Test
    void onlyServicesOfTheMeshHaveDeadLetters() {
        assertThat(catalogue.topic("drift.detected").orElseThrow().consumingServices())
                .containsExactly("registry");
    }

    @Test
    void aTopicMayNotStandTwice() {
        String entry = "  - {name: a.b, record: R, key: k, partitions: 1, retentionDays: 1, cleanup: delete,"
                + " owners: [x], consumers: [y], description: d}\n";
        var twice = new ByteArrayInputStream(("topics:\n" + entry + entry).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> TopicCatalogue.read(twice)).hasMessageContaining("a.b stands twice");
    }
}
