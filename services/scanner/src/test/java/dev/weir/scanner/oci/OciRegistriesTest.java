package dev.weir.scanner.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Digest;
import dev.weir.mesh.PermanentFailure;
import dev.weir.mesh.TransientFailure;
import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.Document;
import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.Versions;
import dev.weir.scanner.fetch.AddressRule;
import dev.weir.scanner.fetch.FetchPolicy;
import dev.weir.scanner.fetch.HttpArtifacts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;

class OciRegistriesTest {

    private static final byte[] MODEL = "weights".getBytes(StandardCharsets.UTF_8);
    private static final Document BILL = new Document("application/vnd.cyclonedx+json;version=1.6", "{\"a\":1}");

    @Test
    void aLayerOfATaggedManifestIsFetchedWithAToken() throws IOException {
        try (SmallRegistry registry = new SmallRegistry(true)) {
            publish(registry);

            try (InputStream content = client(registry).open(claim(registry, "team/model:v1", MODEL))) {
                assertThat(content.readAllBytes()).isEqualTo(MODEL);
            }
        }
    }

    @Test
    void whatTheManifestDoesNotNameIsRefused() throws IOException {
        try (SmallRegistry registry = new SmallRegistry(true)) {
            publish(registry);
            byte[] other = {1};
            registry.blob(other);

            assertThatThrownBy(() -> client(registry).open(claim(registry, "team/model:v1", other)))
                    .isInstanceOf(ArtifactFailure.Refused.class);
        }
    }

    @Test
    void aManifestOfAnotherDigestThanItsNameIsAltered() throws IOException {
        try (SmallRegistry registry = new SmallRegistry(true)) {
            publish(registry);
            String named = Digest.ofContent(new byte[] {1}).toString();
            registry.manifests.put(named, registry.manifests.get("v1"));

            assertThatThrownBy(() -> client(registry).open(claim(registry, "team/model@" + named, MODEL)))
                    .isInstanceOf(ArtifactFailure.Mismatch.class);
        }
    }

    @Test
    void whatIsAttachedTwiceRefersToTheManifestOnce() throws IOException {
        try (SmallRegistry registry = new SmallRegistry(true)) {
            publish(registry);

            attach(registry);
            attach(registry);

            assertThat(registry.manifests).hasSize(2).doesNotContainKey(fallbackTag(registry));
            JsonNode manifest = OciSession.MAPPER.readTree(registry.manifests.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals("v1"))
                    .findFirst()
                    .orElseThrow()
                    .getValue());
            assertThat(manifest.path("artifactType").asText()).isEqualTo("application/vnd.cyclonedx+json");
            assertThat(manifest.path("subject").path("digest").asText())
                    .isEqualTo(Digest.ofContent(registry.manifests.get("v1")).toString());
            assertThat(registry.blobs)
                    .containsKey(manifest.path("layers").path(0).path("digest").asText());
        }
    }

    @Test
    void aRegistryWithoutReferrersListsThemUnderATag() throws IOException {
        try (SmallRegistry registry = new SmallRegistry(false)) {
            publish(registry);

            attach(registry);
            attach(registry);

            JsonNode index = OciSession.MAPPER.readTree(registry.manifests.get(fallbackTag(registry)));
            assertThat(index.path("manifests")).hasSize(1);
            assertThat(registry.manifests)
                    .containsKey(index.path("manifests").path(0).path("digest").asText());
        }
    }

    @Test
    void aReferenceThatNamesNoManifestIsRefused() {
        for (String text : new String[] {"oci://host/model", "oci://host/Model:v1", "oci://user@host/model:v1"}) {
            assertThatThrownBy(() -> OciReference.parse(URI.create(text))).isInstanceOf(ArtifactFailure.Refused.class);
        }
    }

    @Test
    void evidenceOfAVersionIsAttachedToTheManifestItsArtifactsCameFrom() throws IOException {
        try (SmallRegistry registry = new SmallRegistry(true)) {
            publish(registry);
            ArtifactClaim there = claim(registry, "team/model:v1", MODEL);
            ArtifactClaim elsewhere = Versions.claim("notes.txt", new byte[] {1});
            PublishedModel model = Versions.of(there, elsewhere);

            new OciAttachments(client(registry)).attach(model, List.of(BILL));

            assertThat(registry.manifests).hasSize(2);
        }
    }

    @Test
    void aTagThatMovedElsewhereGetsNoEvidence() throws IOException {
        try (SmallRegistry registry = new SmallRegistry(true)) {
            publish(registry);
            ArtifactClaim gone = claim(registry, "team/model:v1", new byte[] {9});

            assertThatThrownBy(() -> new OciAttachments(client(registry)).attach(Versions.of(gone), List.of(BILL)))
                    .isInstanceOf(PermanentFailure.class);
            assertThat(registry.manifests).hasSize(1);
        }
    }

    @Test
    void aRegistryThatDoesNotAnswerIsAskedAgain() throws IOException {
        SmallRegistry registry = new SmallRegistry(true);
        ArtifactClaim claim = claim(registry, "team/model:v1", MODEL);
        registry.close();

        assertThatThrownBy(() -> new OciAttachments(client(registry)).attach(Versions.of(claim), List.of(BILL)))
                .isInstanceOf(TransientFailure.class);
    }

    private static void publish(SmallRegistry registry) {
        String manifest = "{\"schemaVersion\":2,\"mediaType\":\"" + Manifest.IMAGE + "\",\"layers\":[{\"digest\":\""
                + registry.blob(MODEL) + "\",\"size\":" + MODEL.length + "}]}";
        registry.manifests.put("v1", manifest.getBytes(StandardCharsets.UTF_8));
    }

    private static void attach(SmallRegistry registry) {
        OciSession session = client(registry)
                .session(OciReference.parse(
                        claim(registry, "team/model:v1", MODEL).reference().uri()));
        new Referrers(session, session.tree().only(Optional.empty())).attach(BILL);
    }

    private static String fallbackTag(SmallRegistry registry) {
        return "sha256-" + Digest.ofContent(registry.manifests.get("v1")).hex();
    }

    static ArtifactClaim claim(SmallRegistry registry, String name, byte[] content) {
        URI uri = URI.create("oci://" + registry.host() + "/" + name);
        return new ArtifactClaim(new ArtifactName("model.onnx"), new ArtifactReference(uri, Digest.ofContent(content)));
    }

    static OciRegistries client(SmallRegistry registry) {
        Duration patience = Duration.ofSeconds(5);
        FetchPolicy policy =
                new FetchPolicy(Set.of("http"), Set.of(registry.host()), AddressRule.ANY, patience, patience);
        HttpArtifacts http = new HttpArtifacts(policy, SystemDefaultDnsResolver.INSTANCE, System::nanoTime);
        return new OciRegistries(http, "http", Credentials.NONE);
    }
}
