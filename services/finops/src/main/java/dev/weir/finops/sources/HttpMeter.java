package dev.weir.finops.sources;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks a meter over HTTP for JSON. */
final class HttpMeter {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LARGEST_ANSWER = 256 * 1024 * 1024;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI base;

    HttpMeter(URI base) {
        this.base = base;
    }

    /**
     * Asks.
     *
     * @param path below the address of the meter, without a slash before it
     * @throws IOException when it cannot be reached, or answers with anything but 200 and JSON
     */
    JsonNode get(String path, Map<String, String> parameters) throws IOException, InterruptedException {
        URI uri = URI.create(withSlash(base) + path + "?" + query(parameters));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(LARGEST_ANSWER + 1);
            if (bytes.length > LARGEST_ANSWER) {
                throw new IOException(uri + " answers with more than " + LARGEST_ANSWER + " bytes");
            }
            if (response.statusCode() != 200) {
                throw new IOException(uri + " answers with " + response.statusCode() + ": " + shown(bytes));
            }
            return JSON.readTree(bytes);
        }
    }

    private static String withSlash(URI base) {
        return base.toString().endsWith("/") ? base.toString() : base + "/";
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String shown(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.length() > 200 ? text.substring(0, 200) : text;
    }
}
