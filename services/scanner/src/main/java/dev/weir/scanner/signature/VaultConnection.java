package dev.weir.scanner.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.signing.SigningFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;

/** Speaks with the HTTP API, version 1, of a Vault server. */
final class VaultConnection {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI address;
    private final Supplier<String> token;

    /** @param token asked for anew with each request, so that it can be renewed meanwhile */
    VaultConnection(URI address, Supplier<String> token) {
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new SigningFailure("a key service is at https://HOST:PORT, not at " + address, null);
        }
        this.address = address;
        this.token = token;
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    JsonNode post(String path, ObjectNode body) {
        return send(request(path)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        String secret = token.get();
        if (!secret.matches("[!-~]+")) {
            throw new SigningFailure("the token of the key service is not one line of visible characters", null);
        }
        return HttpRequest.newBuilder(address.resolve("/v1/" + path))
                .timeout(PATIENCE)
                .header("X-Vault-Token", secret)
                .header("X-Vault-Request", "true");
    }

    /** The {@code data} of a good answer. */
    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new SigningFailure(
                        "the key service answers " + response.statusCode() + " to " + request.uri(), null);
            }
            return MAPPER.readTree(response.body()).path("data");
        } catch (JsonProcessingException e) {
            throw new SigningFailure("the key service does not answer in JSON", e);
        } catch (IOException e) {
            throw new SigningFailure("the key service at " + address + " cannot be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SigningFailure("interrupted while the key service was asked", e);
        }
    }
}
