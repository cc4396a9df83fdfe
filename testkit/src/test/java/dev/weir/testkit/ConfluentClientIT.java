package dev.weir.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.mesh.Event;
import dev.weir.schemas.Topic;
import dev.weir.schemas.TopicCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** A client that nobody here wrote (kafkajs with its Confluent schema registry) reads every topic. */
class ConfluentClientIT {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path INSTALLED = Path.of("target/confluent-client");

    @Test
    void aConfluentCompatibleClientDecodesOneRecordOfEveryTopic() throws Exception {
        boolean present = run(List.of("node", "--version")).isPresent()
                && run(List.of("npm", "--version")).isPresent();
        if (!present && Boolean.parseBoolean(System.getenv("WEIR_REQUIRE_NODE"))) {
            throw new AssertionError("WEIR_REQUIRE_NODE is set and there is no node or no npm on the PATH");
        }
        if (!present) {
            System.out.println("SKIPPED ConfluentClientIT: it needs node and npm on the PATH (Debian: nodejs, npm)");
        }
        assumeTrue(present, "it needs node and npm on the PATH");
        install();

        List<Topic> topics = TopicCatalogue.load().topics();
        try (SchemaRegistryServer registry = SchemaRegistryServer.launchInBackground();
                Broker broker = Broker.start()) {
            MeshParts.createTopics(broker.bootstrapServers());
            registry.awaitReady();
            List<String> ids = sayOneOfEach(topics, broker, registry);

            String decoded = decode(topics, broker, registry);

            assertThat(decoded.lines()).hasSize(topics.size());
            assertThat(ids).allSatisfy(id -> assertThat(decoded).contains(id));
        }
    }

    private static List<String> sayOneOfEach(List<Topic> topics, Broker broker, SchemaRegistryServer registry)
            throws IOException {
        List<String> ids = new ArrayList<>();
        try (MeshClient client = new MeshClient(broker.bootstrapServers(), registry.url())) {
            for (Topic topic : topics) {
                Event<SpecificRecord> said = client.say(topic.name(), "key", SampleRecord.of(topic.schema()));
                ids.add(said.id().toString());
            }
        }
        return ids;
    }

    private static String decode(List<Topic> topics, Broker broker, SchemaRegistryServer registry) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "node",
                INSTALLED.resolve("decode.mjs").toString(),
                broker.bootstrapServers(),
                registry.confluentUrl()));
        topics.forEach(topic -> command.add(topic.name()));
        return run(command).orElseThrow(() -> new AssertionError("the client failed; its output is above"));
    }

    private static void install() throws Exception {
        Files.createDirectories(INSTALLED);
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, INSTALLED.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assertThat(run(List.of("npm", "ci", "--prefix", INSTALLED.toString())))
                .as("output of npm ci; its errors are above")
                .isPresent();
    }

    /** The output of a command; empty when it cannot be run or fails. */
    private static Optional<String> run(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(3, TimeUnit.MINUTES) && process.exitValue() == 0;
            return ended ? Optional.of(output) : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
