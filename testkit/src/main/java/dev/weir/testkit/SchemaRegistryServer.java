package dev.weir.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Apicurio Registry as a process of its own, on a database file, with the rules of the mesh: valid schemas
 * only, and FULL_TRANSITIVE compatibility. It can be killed and started again on the same port, to play an outage.
 */
public final class SchemaRegistryServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);

    /** Otherwise what was registered within half a second before a kill is lost. */
    private static final String WRITTEN_AT_ONCE = ";WRITE_DELAY=0";

    private final int port = FreePort.next();
    private final int managementPort = FreePort.next();
    private final Path directory;
    private final Path log;
    private Process process;

    private SchemaRegistryServer() {
        try {
            directory = Files.createTempDirectory("weir-schema-registry");
            log = directory.resolve("registry.log");
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException("the schema registry cannot be started", e);
        }
    }

    /** Starts a registry without waiting for it. */
    public static SchemaRegistryServer launchInBackground() {
        return new SchemaRegistryServer();
    }

    /** Core API, version 3. */
    public String url() {
        return "http://127.0.0.1:" + port + "/apis/registry/v3";
    }

    /** Confluent-compatible API, version 7. */
    public String confluentUrl() {
        return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    }

    /** Waits until it answers. */
    public SchemaRegistryServer awaitReady() {
        Instant deadline = Instant.now().plus(START);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url() + "/system/info")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, request)) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("the schema registry did not start; its log is " + log);
                }
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the schema registry started", e);
        }
        return this;
    }

    /** Kills it, as an outage would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again on the same port. */
    public void restart() throws IOException {
        process = launch();
        awaitReady();
    }

    @Override
    public void close() {
        kill();
        TemporaryDirectory.delete(directory);
    }

    private Process launch() throws IOException {
        Path home = ProjectRoot.find().resolve("testkit/target/schema-registry");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = List.of(
                java.toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + managementPort,
                "-Dapicurio.datasource.url=jdbc:h2:file:" + directory.resolve("registry") + WRITTEN_AT_ONCE,
                "-Dapicurio.rules.global.validity=FULL",
                "-Dapicurio.rules.global.compatibility=FULL_TRANSITIVE",
                "-jar",
                home.resolve("quarkus-run.jar").toString());
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
