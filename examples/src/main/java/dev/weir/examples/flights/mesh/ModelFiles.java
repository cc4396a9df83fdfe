package dev.weir.examples.flights.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.StorePolicy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Finds ONNX files by what a person calls them: a path, a digest in the store, or a version in the registry. */
public final class ModelFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String DIGEST = "sha256:";
    private static final String FILE = "file:";

    private final Path store;
    private final String registry;
    private final String model;

    /**
     * Finds versions of a model.
     *
     * @param store folder of the artifact store
     * @param registry base URL of Weir's registry
     */
    public ModelFiles(Path store, String registry, String model) {
        this.store = store;
        this.registry = registry;
        this.model = model;
    }

    /**
     * The bytes of a model. What comes by digest or version is verified against its digest.
     *
     * @param name {@code sha256:<hex>}, a {@code file:} URI, a path of a file that exists, or a version such as 2
     * @throws IOException when nothing is found under that name
     */
    public byte[] bytes(String name) throws IOException, InterruptedException {
        if (name.startsWith(DIGEST)) {
            String hex = Digest.parse(name).hex();
            URI uri = store.resolve("sha256")
                    .resolve(hex.substring(0, 2))
                    .resolve(hex)
                    .toUri();
            return verified(ArtifactReference.parse(uri.toString(), name));
        }
        Path file = name.startsWith(FILE) ? Path.of(URI.create(name)) : Path.of(name);
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : verified(reference(passport(name)));
    }

    /** The ONNX file that a passport names. */
    static ArtifactReference reference(JsonNode passport) throws IOException {
        for (JsonNode artifact : passport.path("artifacts")) {
            if (artifact.path("name").asText().endsWith(".onnx")) {
                return ArtifactReference.parse(
                        artifact.path("uri").asText(), artifact.path("digest").asText());
            }
        }
        throw new IOException("the version has no ONNX file");
    }

    private JsonNode passport(String version) throws IOException, InterruptedException {
        URI uri = URI.create(registry + "/models/" + model + "/versions/" + version);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(version + " is no file, and " + uri + " answered " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (ConnectException e) {
            throw new IOException(version + " is no file, and the registry at " + registry + " does not answer", e);
        }
    }

    private byte[] verified(ArtifactReference reference) {
        return new ArtifactStore(store, StorePolicy.strict()).bytes(reference);
    }
}
