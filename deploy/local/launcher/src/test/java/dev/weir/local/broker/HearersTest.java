package dev.weir.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.schemas.Topic;
import dev.weir.schemas.TopicCatalogue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HearersTest {

    private static final Path SERVICES = Path.of("../../../services");

    @ParameterizedTest
    @ValueSource(strings = {"registry", "scanner", "deployer", "finops", "drift"})
    void aServiceHearsExactlyTheTopicsThatTheCatalogueGivesIt(String service) throws IOException {
        assertThat(heardBy(service)).isEqualTo(givenTo(service));
    }

    private static Set<String> givenTo(String service) {
        return TopicCatalogue.load().topics().stream()
                .filter(topic -> topic.consumingServices().contains(service))
                .map(Topic::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Topics of its channels, and those whose dead letters its stream writes. */
    private static Set<String> heardBy(String service) throws IOException {
        Properties settings = settings(service);
        Stream<String> channels = settings.stringPropertyNames().stream()
                .filter(key -> key.startsWith("mp.messaging.incoming.") && key.endsWith(".topic"))
                .map(settings::getProperty);
        String deadLetters = "." + service + ".dlq";
        Stream<String> streams = Stream.of(
                        settings.getProperty("quarkus.kafka-streams.topics", "").split(","))
                .filter(topic -> topic.endsWith(deadLetters))
                .map(topic -> topic.substring(0, topic.length() - deadLetters.length()));
        return Stream.concat(channels, streams).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties settings(String service) throws IOException {
        Properties settings = new Properties();
        try (Reader file =
                Files.newBufferedReader(SERVICES.resolve(service + "/src/main/resources/application.properties"))) {
            settings.load(file);
        }
        return settings;
    }
}
