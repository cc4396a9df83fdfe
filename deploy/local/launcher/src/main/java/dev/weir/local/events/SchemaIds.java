package dev.weir.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/** Schemas by id and ids by schema, as the Confluent Schema Registry API gives them; each is asked for once. */
final class SchemaIds {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String api;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();

    /**
     * Asks a registry.
     *
     * @param api root of the Confluent-compatible API
     */
    SchemaIds(String api) {
        this.api = api;
    }

    /** The schema that a record was written with. */
    Schema schema(int id) {
        return schemas.computeIfAbsent(
                id,
                unknown -> new Schema.Parser()
                        .parse(ask(HttpRequest.newBuilder(
                                        URI.create(api + "/schemas/ids/" + unknown + "?format=resolved")))
                                .path("schema")
                                .asText()));
    }

    /** The id of a schema that is registered under a subject. */
    int id(String subject, Schema schema) {
        return ids.computeIfAbsent(subject, unknown -> {
            String body =
                    JSON.createObjectNode().put("schema", schema.toString()).toString();
            return ask(HttpRequest.newBuilder(URI.create(api + "/subjects/" + unknown))
                            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                            .POST(HttpRequest.BodyPublishers.ofString(body)))
                    .path("id")
                    .asInt();
        });
    }

    private JsonNode ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("the schema registry does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the schema registry", e);
        }
    }
}
