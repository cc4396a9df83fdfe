package dev.weir.finops.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.finops.messaging.MeshConnection;
import dev.weir.mesh.EventCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Where the mesh is, by the settings that services themselves read. */
final class MeshOptions {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Option(
            names = "--brokers",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:KAFKA_BOOTSTRAP_SERVERS:-127.0.0.1:28092}",
            description = "Kafka; default is $KAFKA_BOOTSTRAP_SERVERS, or that of the local mesh.")
    private String brokers = "";

    @Option(
            names = "--schema-registry",
            paramLabel = "URL",
            defaultValue = "${env:WEIR_SCHEMA_REGISTRY_URL:-http://127.0.0.1:28081/apis/registry/v3}",
            description = "Schema registry; default is $WEIR_SCHEMA_REGISTRY_URL, or that of the local mesh.")
    private String schemaRegistry = "";

    @Option(
            names = "--service",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:28004",
            description = "The finops service; default ${DEFAULT-VALUE}.")
    private URI service = URI.create("http://127.0.0.1:28004");

    MeshConnection connect() {
        return new MeshConnection(brokers, new EventCodec(schemaRegistry, Map.of()));
    }

    /**
     * Makes sure that the service prices by these lists.
     *
     * @throws IllegalStateException when it does not hold them, or cannot be asked
     */
    void requireLists(Collection<String> names) {
        Set<String> missing = new TreeSet<>(names);
        missing.removeAll(heldLists());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the service does not hold " + missing
                    + " yet: put the lists where weir.finops.prices.price-lists says, and start it again");
        }
    }

    private Set<String> heldLists() {
        URI prices = service.resolve("/prices");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(prices).timeout(PATIENCE).build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            Set<String> names = new TreeSet<>();
            for (JsonNode list : new ObjectMapper().readTree(answer.body())) {
                names.add(list.path("name").asText());
            }
            return names;
        } catch (IOException e) {
            throw new IllegalStateException("the service cannot be asked at " + prices + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + prices, e);
        }
    }
}
