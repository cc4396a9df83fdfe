package dev.weir.schemas;

import static org.apache.avro.SchemaCompatibility.SchemaCompatibilityType.COMPATIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.junit.jupiter.api.Test;

/**
 * Every schema that was ever released stands under {@code released/<topic>/<number>.avsc}. The present ones are
 * FULL_TRANSITIVE compatible with all of them, and are themselves released; {@code -Dweir.regenerate=true} releases
 * a changed schema under the next number.
 */
class ReleasedSchemasTest {

    private static final Path RELEASED = Path.of("released");

    private final TopicCatalogue catalogue = TopicCatalogue.load();

    @Test
    void everySchemaReadsAndIsReadByEveryReleaseOfItsTopic() throws IOException {
        for (Topic topic : catalogue.topics()) {
            for (Path release : releases(topic)) {
                Schema released = new Schema.Parser().parse(Files.readString(release));
                assertThat(compatible(topic.schema(), released))
                        .as("%s reads %s", topic.name(), release)
                        .isTrue();
                assertThat(compatible(released, topic.schema()))
                        .as("%s is read by %s", topic.name(), release)
                        .isTrue();
            }
        }
    }

    @Test
    void theCurrentSchemaIsTheLatestRelease() throws IOException {
        for (Topic topic : catalogue.topics()) {
            String current = topic.schema().toString(true) + "\n";
            List<Path> releases = releases(topic);
            if (Boolean.getBoolean("weir.regenerate")
                    && (releases.isEmpty()
                            || !Files.readString(releases.getLast()).equals(current))) {
                Path next = RELEASED.resolve(topic.name()).resolve(releases.size() + 1 + ".avsc");
                Files.createDirectories(next.getParent());
                Files.writeString(next, current);
            }
            assertThat(releases(topic)).as("releases of " + topic.name()).isNotEmpty();
            assertThat(releases(topic).getLast())
                    .as("release it with ./weir generate")
                    .content()
                    .isEqualTo(current);
        }
    }

    @Test
    void aFieldWithoutDefaultWouldBreakOldReaders() {
        Schema before = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"string\"}]}");
        Schema after = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":["
                        + "{\"name\":\"a\",\"type\":\"string\"},{\"name\":\"b\",\"type\":\"string\"}]}");

        assertThat(compatible(after, before)).isFalse();
    }

    private static boolean compatible(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == COMPATIBLE;
    }

    private static List<Path> releases(Topic topic) throws IOException {
        Path directory = RELEASED.resolve(topic.name());
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted(Comparator.comparingInt(ReleasedSchemasTest::number))
                    .toList();
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replace(".avsc", ""));
    }
}
