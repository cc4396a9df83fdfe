package dev.weir.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cluster.inference.SignedModels;
import dev.weir.events.InferenceLogged;
import dev.weir.events.Measure;
import dev.weir.events.UsageKind;
import dev.weir.events.UsageRecorded;
import dev.weir.mesh.Event;
import dev.weir.signing.KeyFiles;
import dev.weir.testkit.Broker;
import dev.weir.testkit.MeshClient;
import dev.weir.testkit.SchemaRegistryServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole process against a real broker, a real schema registry and a real repository. */
class LocalClusterIT {

    private static final int REQUESTS = 200;

    @TempDir
    Path folder;

    private final Map<String, String> settings = new HashMap<>();
    private SchemaRegistryServer registry;
    private Broker broker;
    private DeployerHook deployer;

    @BeforeEach
    void startParts() throws IOException {
        registry = SchemaRegistryServer.launchInBackground();
        broker = Broker.start();
        deployer = DeployerHook.start();
        registry.awaitReady();
        settings.put("weir.cluster.port", Integer.toString(freePort()));
        settings.put("weir.cluster.poll", "PT0.05S");
        settings.put("weir.git.repository", folder.resolve("platform.git").toString());
        settings.put("weir.git.work", folder.resolve("mirror").toString());
        settings.put("weir.artifacts.root", folder.resolve("artifacts").toString());
        settings.put("weir.signing.trust", folder.resolve("keys").toString());
        settings.put("weir.hooks.url", deployer.url());
        settings.put("weir.hooks.secret", "s3cret");
        settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
        settings.put("weir.schema-registry.url", registry.url());
    }

    @AfterEach
    void stopParts() {
        deployer.close();
        broker.close();
        registry.close();
    }

    @Test
    void everyAnswerIsLoggedAndMeteredAcrossACleanStop() throws Exception {
        SignedModels models = new SignedModels(folder.resolve("artifacts"));
        Files.createDirectories(folder.resolve("keys"));
        KeyFiles.write(models.key(), folder.resolve("keys"), "model-signing");
        try (PlatformRepository repository =
                PlatformRepository.create(folder.resolve("platform.git"), folder.resolve("deployer"))) {
            Settings all = new Settings(name -> Optional.ofNullable(settings.get(name)));
            try (LocalCluster ignored = LocalCluster.start(all, InstantSource.system())) {
                repository.deploy(models.classifier("1", 1));
                assertThat(deployer.next()).contains("\"reason\":\"ReconciliationSucceeded\"");
                for (int request = 0; request < REQUESTS; request++) {
                    assertThat(infer("request-" + request)).isEqualTo(200);
                }
            }
        }

        try (MeshClient client = new MeshClient(broker.bootstrapServers(), registry.url())) {
            List<Event<InferenceLogged>> logged = client.all("inference.logged", InferenceLogged.class);
            assertThat(logged).hasSize(REQUESTS);
            assertThat(logged).extracting(Event::key).doesNotHaveDuplicates();
            assertThat(logged).allSatisfy(event -> {
                assertThat(event.envelope().correlation()).isEqualTo("run-1");
                assertThat(event.envelope().source()).isEqualTo("/weir/cluster/local");
                assertThat(event.data().getPrediction()).contains("strike");
            });
            List<Event<UsageRecorded>> usage = client.all("usage.recorded", UsageRecorded.class);
            assertThat(usage.stream().mapToDouble(LocalClusterIT::requests).sum())
                    .isEqualTo(REQUESTS);
        }
    }

    private int infer(String id) throws IOException, InterruptedException {
        String body = """
                {"id": "%s", "inputs": [
                  {"name": "speed", "datatype": "FP32", "shape": [1, 1], "data": [1]},
                  {"name": "mass", "datatype": "FP32", "shape": [1, 1], "data": [2]}]}
                """.formatted(id);
        URI uri = URI.create("http://127.0.0.1:" + settings.get("weir.cluster.port") + "/v2/models/delays/infer");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static double requests(Event<UsageRecorded> event) {
        return event.data().getMeasures().stream()
                .filter(measure -> measure.getKind() == UsageKind.REQUESTS)
                .mapToDouble(Measure::getQuantity)
                .sum();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
