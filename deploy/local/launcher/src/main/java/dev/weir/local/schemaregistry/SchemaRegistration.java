package dev.weir.local.schemaregistry;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.schemas.Topic;
import dev.weir.schemas.TopicCatalogue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Registers the catalogue's schemas under the subjects {@code <topic>-value}, by the Confluent Schema Registry API
 * that Apicurio Registry speaks too.
 *
 * @param api root of that API
 */
record SchemaRegistration(URI api) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int NOT_FOUND = 404;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Registers what is missing; a schema that is there stays as it is.
     *
     * @throws IOException when the registry refuses a schema, which it does when readers or writers of an earlier
     *     version could not work with it
     */
    void register(TopicCatalogue catalogue) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Topic topic : catalogue.topics()) {
                if (!isRegistered(client, topic)) {
                    send(client, topic, "/subjects/" + topic.subject() + "/versions");
                }
            }
        }
    }

    private boolean isRegistered(HttpClient client, Topic topic) throws IOException, InterruptedException {
        return send(client, topic, "/subjects/" + topic.subject()) != NOT_FOUND;
    }

    private int send(HttpClient client, Topic topic, String path) throws IOException, InterruptedException {
        String body =
                JSON.createObjectNode().put("schema", topic.schema().toString()).toString();
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != NOT_FOUND) {
            throw new IOException("the schema registry refused the schema of " + topic.name() + " with status "
                    + answer.statusCode() + ": " + answer.body());
        }
        return answer.statusCode();
    }
}
