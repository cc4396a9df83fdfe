package dev.weir.scanner.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.Digest;
import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.core.Document;
import dev.weir.scanner.core.Versions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files in several layers. */
class SplitFileTest {

    private static final byte[] MODEL = bytes("weights");

    private SmallRegistry registry;
    private String manifest;

    @BeforeEach
    void start() throws IOException {
        registry = new SmallRegistry(true);
        manifest = new Manifests(registry)
                .manifest(Map.of("model.onnx:4:7", bytes("hts"), "model.onnx:0:4", bytes("weig"), "a", bytes("other")));
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void theLayersOfAFileAreJoinedInTheirOrder() throws IOException {
        assertThat(read(manifest)).isEqualTo(MODEL);
    }

    @Test
    void evidenceOfASplitFileRefersToItsManifest() {
        new OciAttachments(OciRegistriesTest.client(registry))
                .attach(Versions.of(claim("@" + manifest)), List.of(new Document("application/vnd.test+json", "{}")));

        assertThat(registry.subjects()).containsExactly(manifest);
    }

    @Test
    void behindATagNothingBindsLayersToAFile() {
        new Manifests(registry).tag("v1", manifest);

        assertThatThrownBy(() -> OciRegistriesTest.client(registry).open(claim(":v1")))
                .isInstanceOf(ArtifactFailure.Refused.class)
                .hasMessageContaining("name the manifest by its digest, now " + manifest);
    }

    @Test
    void aLayerThatTheRegistryAlteredIsNamed() {
        registry.blobs.replaceAll((digest, bytes) -> bytes.length == 3 ? bytes("HTS") : bytes);

        assertThatThrownBy(() -> read(manifest))
                .isInstanceOf(ArtifactFailure.Mismatch.class)
                .hasMessageContaining(Digest.ofContent(bytes("hts")).toString());
    }

    @Test
    void aLayerThatIsLongerOrShorterThanTheManifestSaysIsRefused() {
        for (String other : List.of("ht", "htss")) {
            registry.blobs.replaceAll((digest, bytes) -> digest.endsWith(hex("hts")) ? bytes(other) : bytes);

            assertThatThrownBy(() -> read(manifest))
                    .isInstanceOf(ArtifactFailure.Refused.class)
                    .hasMessageContaining(hex("hts"))
                    .hasMessageContaining("has not the size");
        }
    }

    @Test
    void partsThatLeaveAGapOrOverlapAreRefused() {
        refused(Map.of("model.onnx:0:2", bytes("we"), "model.onnx:3:5", bytes("gh")), "leave a gap at byte 2");
        refused(Map.of("model.onnx:0:4", bytes("weig"), "model.onnx:3:5", bytes("gh")), "overlap at byte 3");
        refused(Map.of("model.onnx:0:7", MODEL, "model.onnx", MODEL), "overlap at byte 0");
        refused(Map.of("model.onnx:2:4", bytes("we")), "leave a gap at byte 0");
        refused(Map.of("model.onnx:0:4", bytes("we")), "has 2 bytes");
    }

    @Test
    void layersThatAreKeptElsewhereAreRefused() {
        String foreign = new Manifests(registry)
                .put("{\"layers\":[{\"mediaType\":\"application/vnd.oci.image.layer.nondistributable.v1.tar\","
                        + "\"digest\":\"" + registry.blob(MODEL) + "\",\"size\":7}]}");

        assertThatThrownBy(() -> read(foreign))
                .isInstanceOf(ArtifactFailure.Refused.class)
                .hasMessageContaining("is kept elsewhere");
    }

    private void refused(Map<String, byte[]> layers, String why) {
        String wrong = new Manifests(registry).manifest(layers);
        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(ArtifactFailure.Refused.class)
                .hasMessageContaining(why);
    }

    private byte[] read(String digest) throws IOException {
        try (InputStream content = OciRegistriesTest.client(registry).open(claim("@" + digest))) {
            return content.readAllBytes();
        }
    }

    private ArtifactClaim claim(String target) {
        return OciRegistriesTest.claim(registry, "team/model" + target, MODEL);
    }

    private static String hex(String content) {
        return Digest.ofContent(bytes(content)).hex();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
