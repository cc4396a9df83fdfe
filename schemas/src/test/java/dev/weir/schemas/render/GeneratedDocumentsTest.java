package dev.weir.schemas.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.schemas.TopicCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Documents in the tree are those that the catalogue makes; {@code -Dweir.regenerate=true} writes them anew. */
class GeneratedDocumentsTest {

    private static final Path ROOT = Path.of("..");
    private static final boolean REGENERATE = Boolean.getBoolean("weir.regenerate");

    private final TopicCatalogue catalogue = TopicCatalogue.load();

    @Test
    void theEventsPageIsCurrent() throws IOException {
        current("docs/events.md", EventsPage.of(catalogue));
    }

    @Test
    void theAsyncApiDocumentIsCurrent() throws IOException {
        current("docs/asyncapi.yaml", AsyncApiDocument.of(catalogue));
    }

    @Test
    void theKafkaTopicResourcesAreCurrent() throws IOException {
        current("deploy/k8s/base/kafka-topics.yaml", KafkaTopicResources.of(catalogue));
    }

    @Test
    void theTopicListOfComposeIsCurrent() throws IOException {
        current("deploy/compose/topics.txt", TopicList.of(catalogue));
    }

    private static void current(String path, String content) throws IOException {
        Path file = ROOT.resolve(path);
        if (REGENERATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(file).as("regenerate with ./weir generate").content().isEqualTo(content);
    }
}
