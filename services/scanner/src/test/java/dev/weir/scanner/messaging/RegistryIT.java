package dev.weir.scanner.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.StoredArtifact;
import dev.weir.events.ModelPublished;
import dev.weir.events.ModelSigned;
import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanVerdict;
import dev.weir.mesh.Event;
import dev.weir.scanner.core.pickle.Pickles;
import dev.weir.signing.SignedModel;
import dev.weir.testkit.MeshParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models that lie in an OCI registry. Runs in the same service as {@link ScannerIT}. */
@QuarkusTest
@QuarkusTestResource(MeshParts.class)
@QuarkusTestResource(ScannerFiles.class)
class RegistryIT {

    private static final String BILL = "application/vnd.cyclonedx+json";

    @ConfigProperty(name = "weir.artifacts.root")
    Path root;

    @ConfigProperty(name = "weir.fetch.hosts")
    String registry;

    private final HttpClient http = HttpClient.newHttpClient();
    private Conversation with;

    @BeforeEach
    void open() {
        with = Conversation.over(root);
    }

    @AfterEach
    void close() {
        with.close();
    }

    @Test
    void aCleanVersionIsSignedAndItsEvidenceRefersToItsManifest() throws Exception {
        Digest manifest = push("clean", Conversation.TEXT);

        Event<ModelPublished> published = publish("in-a-registry", "clean", manifest, Conversation.TEXT);
        ScanCompleted completed = with.scanAfter(published.id()).data();
        Event<ModelSigned> signed = with.client()
                .await("model.signed", ModelSigned.class, e -> e.key().equals(published.key()));

        assertThat(completed.getVerdict()).isEqualTo(ScanVerdict.CLEAN);
        List<JsonNode> referrers = referrers("clean", manifest);
        assertThat(referrers)
                .extracting(r -> r.path("artifactType").asText())
                .containsExactly(BILL, SignedModel.MEDIA_TYPE, SignedModel.MEDIA_TYPE, SignedModel.MEDIA_TYPE);
        assertThat(layer("clean", referrers.get(1)))
                .isEqualTo(signed.data().getBundle().getDigest());
    }

    @Test
    void aHostileVersionGetsItsBillAndNoSignature() throws Exception {
        byte[] hostile = Pickles.osSystem(4);
        Digest manifest = push("hostile", hostile);

        ScanCompleted completed = with.scanAfter(publish("hostile-in-a-registry", "hostile", manifest, hostile)
                        .id())
                .data();

        assertThat(completed.getVerdict()).isEqualTo(ScanVerdict.MALICIOUS);
        assertThat(referrers("hostile", manifest))
                .extracting(r -> r.path("artifactType").asText())
                .containsExactly(BILL);
    }

    @Test
    void aFileInSeveralLayersOfOneManifestOfAnIndexIsSignedThere() throws Exception {
        String text = new String(Conversation.TEXT, StandardCharsets.UTF_8);
        Digest split = manifest(
                "indexed",
                layer("indexed", "model.bin:0:7", text.substring(0, 7)),
                layer("indexed", "model.bin:7:14", text.substring(7)));
        Digest other = manifest("indexed", layer("indexed", "other.bin", "something else"));
        Digest index =
                put("indexed", "{\"manifests\":[{\"digest\":\"%s\"},{\"digest\":\"%s\"}]}".formatted(other, split));

        Event<ModelPublished> published = publish("in-an-index", "indexed", index, Conversation.TEXT);
        ScanCompleted completed = with.scanAfter(published.id()).data();
        Event<ModelSigned> signed = with.client()
                .await("model.signed", ModelSigned.class, e -> e.key().equals(published.key()));

        assertThat(completed.getVerdict()).isEqualTo(ScanVerdict.CLEAN);
        List<JsonNode> referrers = referrers("indexed", split);
        assertThat(referrers).hasSize(4);
        assertThat(layer("indexed", referrers.get(1)))
                .isEqualTo(signed.data().getBundle().getDigest());
        assertThat(referrers("indexed", other)).isEmpty();
        assertThat(referrers("indexed", index)).isEmpty();
    }

    private String layer(String repository, String title, String content) throws Exception {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String digest = Digest.ofContent(bytes).toString();
        send("PUT", repository + "/blobs/uploads/1?digest=" + digest, bytes);
        return "{\"digest\":\"%s\",\"size\":%d,\"annotations\":{\"org.opencontainers.image.title\":\"%s\"}}"
                .formatted(digest, bytes.length, title);
    }

    private Digest manifest(String repository, String... layers) throws Exception {
        return put(repository, "{\"layers\":[" + String.join(",", layers) + "]}");
    }

    private Digest put(String repository, String manifest) throws Exception {
        byte[] bytes = manifest.getBytes(StandardCharsets.UTF_8);
        Digest named = Digest.ofContent(bytes);
        send("PUT", repository + "/manifests/" + named, bytes);
        return named;
    }

    private Event<ModelPublished> publish(String model, String repository, Digest manifest, byte[] content) {
        URI uri = URI.create("oci://" + registry + "/" + repository + "@" + manifest);
        StoredArtifact there =
                new StoredArtifact(new ArtifactReference(uri, Digest.ofContent(content)), content.length);
        return with.publish(model, there);
    }

    private Digest push(String repository, byte[] content) throws Exception {
        String digest = Digest.ofContent(content).toString();
        send("PUT", repository + "/blobs/uploads/1?digest=" + digest, content);
        byte[] manifest = ("{\"schemaVersion\":2,\"layers\":[{\"digest\":\"" + digest + "\",\"size\":" + content.length
                        + "}]}")
                .getBytes(StandardCharsets.UTF_8);
        Digest named = Digest.ofContent(manifest);
        send("PUT", repository + "/manifests/" + named, manifest);
        return named;
    }

    /** The registry gives one on each page. */
    private List<JsonNode> referrers(String repository, Digest manifest) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 0; all.size() == page; page++) {
            json(send("GET", repository + "/referrers/" + manifest + "?page=" + page, new byte[0]))
                    .path("manifests")
                    .forEach(all::add);
        }
        return all;
    }

    private String layer(String repository, JsonNode referrer) throws Exception {
        String digest = referrer.path("digest").asText();
        JsonNode manifest = json(send("GET", repository + "/manifests/" + digest, new byte[0]));
        return manifest.path("layers").path(0).path("digest").asText();
    }

    private byte[] send(String method, String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + registry + "/v2/" + path))
                .header("Authorization", "Bearer abc")
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isBetween(200, 299);
        return response.body();
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        return JsonMapper.builder().build().readTree(bytes);
    }
}
