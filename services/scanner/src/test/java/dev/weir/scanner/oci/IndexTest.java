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
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** References to several manifests at once. */
class IndexTest {

    private static final byte[] MODEL = "weights".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SMALL = "small".getBytes(StandardCharsets.UTF_8);
    private static final Document SIGNATURE = new Document("application/vnd.test+json", "{}");

    private SmallRegistry registry;
    private Manifests manifests;
    private String large;
    private String small;

    @BeforeEach
    void start() throws IOException {
        registry = new SmallRegistry(true);
        manifests = new Manifests(registry);
        large = manifests.manifest(Map.of("model.onnx", MODEL));
        small = manifests.manifest(Map.of("model.onnx", SMALL));
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void aFileIsFetchedFromTheManifestThatHasIt() throws IOException {
        manifests.tag("v1", manifests.index(amd64(large), arm64(small)));

        try (InputStream content = OciRegistriesTest.client(registry).open(claim(SMALL))) {
            assertThat(content.readAllBytes()).isEqualTo(SMALL);
        }
    }

    @Test
    void evidenceRefersToTheManifestThatHasTheFilesAndNotToTheIndex() {
        manifests.tag("v1", manifests.index(amd64(large), arm64(small)));

        new OciAttachments(OciRegistriesTest.client(registry)).attach(Versions.of(claim(SMALL)), List.of(SIGNATURE));

        assertThat(registry.subjects()).containsExactly(small);
    }

    @Test
    void whatNoManifestHasIsRefusedByName() {
        manifests.tag("v1", manifests.index(amd64(large), arm64(small)));

        refused(() -> OciRegistriesTest.client(registry).open(claim(new byte[] {7})))
                .hasMessageContaining("no manifest of the index")
                .hasMessageContaining("model.onnx");
    }

    @Test
    void aPlatformChoosesTheManifest() {
        manifests.tag("v1", manifests.index(amd64(large), arm64(small)));

        assertThat(only("linux/arm64").digest()).hasToString(small);
        refused(() -> only("linux/s390x"))
                .hasMessageContaining("has no manifest for linux/s390x: linux/amd64 " + large)
                .hasMessageContaining("linux/arm64 " + small);
        refused(() -> only("")).hasMessageContaining("does not say which manifest is meant");
    }

    @Test
    void theOnlyImageOfAnIndexNeedsNoPlatform() {
        manifests.tag("v1", manifests.index(amd64(large), Manifests.entry(small, "unknown", "unknown")));

        assertThat(only("").digest()).hasToString(large);
    }

    @Test
    void aManifestByItselfHasNoPlatforms() {
        manifests.tag("v1", large);

        refused(() -> only("linux/amd64")).hasMessageContaining("is one manifest, not an index");
    }

    @Test
    void indexesOfIndexesAreFollowedAndEachIsReadOnce() {
        String inner = manifests.index(amd64(large));
        String nested = Manifests.entry(inner, ImageIndex.INDEX);
        manifests.tag("v1", manifests.index(nested, nested, arm64(small)));

        assertThat(only("linux/amd64").digest()).hasToString(large);
        assertThat(registry.requests(inner)).isEqualTo(1);
    }

    @Test
    void anIndexThatNamesItselfCannotHaveTheDigestItIsNamedBy() {
        String circle = "sha256:" + "0".repeat(64);
        String index = manifests.index(Manifests.entry(circle, ImageIndex.INDEX));
        registry.manifests.put(circle, registry.manifests.get(index));
        manifests.tag("v1", index);

        assertThatThrownBy(() -> only("linux/amd64"))
                .isInstanceOf(ArtifactFailure.Mismatch.class)
                .hasMessageContaining(circle);
    }

    @Test
    void indexesThatNestTooDeepAreRefused() {
        String digest = large;
        for (int i = 0; i < 6; i++) {
            digest = manifests.index(i == 0 ? amd64(digest) : Manifests.entry(digest, ImageIndex.INDEX));
        }
        manifests.tag("v1", digest);

        refused(() -> only("linux/amd64")).hasMessageContaining("nested more than 4 deep");
    }

    @Test
    void anIndexOfTooManyManifestsIsRefused() {
        String[] entries = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> amd64(Digest.ofContent(new byte[] {(byte) i}).toString()))
                .toArray(String[]::new);
        manifests.tag("v1", manifests.index(entries));

        refused(() -> only("")).hasMessageContaining("more than 100 manifests; name one by its digest");
    }

    @Test
    void anIndexOfTooManyBytesIsRefusedByName() {
        registry.manifests.put("v1", new byte[(4 << 20) + 1]);

        refused(() -> only(""))
                .hasMessageContaining("team/model:v1 cannot be read")
                .hasMessageContaining("4 MiB");
    }

    @Test
    void whatIsNoImageIsNamedByItsMediaType() {
        manifests.tag("v1", manifests.index(Manifests.entry(large, "application/vnd.other+json")));
        refused(() -> only("")).hasMessageContaining("it has none; of other media types: application/vnd.other+json");

        manifests.tag("v1", manifests.put("{\"mediaType\":\"application/vnd.other+json\",\"layers\":[]}"));
        refused(() -> only("")).hasMessageContaining("media type application/vnd.other+json, which is not known");
    }

    @Test
    void whatIsAManifestAndAnIndexAtOnceIsRefused() {
        manifests.tag("v1", manifests.put("{\"manifests\":[],\"layers\":[]}"));

        refused(() -> only("")).hasMessageContaining("is a manifest and an index at once");
    }

    @Test
    void anIndexThatCallsAManifestAnIndexIsRefused() {
        manifests.tag("v1", manifests.index(Manifests.entry(large, ImageIndex.INDEX)));

        refused(() -> only("")).hasMessageContaining("which it is not");
    }

    @Test
    void aManifestOfAnotherDigestThanTheIndexSaysIsAltered() {
        manifests.tag("v1", manifests.index(amd64(large)));
        registry.manifests.put(large, registry.manifests.get(small));

        assertThatThrownBy(() -> OciRegistriesTest.client(registry).open(claim(MODEL)))
                .isInstanceOf(ArtifactFailure.Mismatch.class);
    }

    private Manifest only(String platform) {
        OciReference reference = OciReference.parse(claim(MODEL).reference().uri());
        return OciRegistriesTest.client(registry)
                .session(reference)
                .tree()
                .only(Optional.of(platform).filter(p -> !p.isEmpty()).map(Platform::parse));
    }

    private ArtifactClaim claim(byte[] content) {
        return OciRegistriesTest.claim(registry, "team/model:v1", content);
    }

    private static String amd64(String digest) {
        return Manifests.entry(digest, "linux", "amd64");
    }

    private static String arm64(String digest) {
        return Manifests.entry(digest, "linux", "arm64");
    }

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable attempt) {
        return assertThatThrownBy(attempt).isInstanceOf(ArtifactFailure.Refused.class);
    }
}
