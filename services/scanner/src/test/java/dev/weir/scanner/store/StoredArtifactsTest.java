package dev.weir.scanner.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StorePolicy;
import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.ArtifactSource.Fetched;
import dev.weir.scanner.core.Document;
import dev.weir.scanner.core.Evidence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredArtifactsTest {

    @TempDir
    private Path folder;

    private ArtifactStore store;
    private Path work;
    private StoredArtifacts artifacts;

    @BeforeEach
    void open() throws IOException {
        store = new ArtifactStore(folder.resolve("store"), StorePolicy.strict());
        work = Files.createDirectory(folder.resolve("work"));
        artifacts = new StoredArtifacts(store, work);
    }

    @Test
    void aVerifiedCopyCannotBeChangedThroughTheStoreAndLeavesNothingBehind() throws IOException {
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(new byte[] {1, 2, 3})).reference();

        Fetched fetched = artifacts.fetch(claim(reference));

        assertThat(fetched).isInstanceOf(Fetched.Verified.class);
        try (var copy = ((Fetched.Verified) fetched).copy()) {
            Files.write(Path.of(reference.uri()), new byte[] {9, 9, 9});
            assertThat(copy.content().open().readAllBytes()).containsExactly(1, 2, 3);
        }
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void bytesThatDifferFromTheirDigestAreAltered() throws IOException {
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(new byte[] {1, 2, 3})).reference();
        Files.write(Path.of(reference.uri()), new byte[] {1, 2, 4});

        assertThat(artifacts.fetch(claim(reference))).isInstanceOf(Fetched.Altered.class);
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void aMissingOrForbiddenFileIsWithheld() {
        ArtifactReference known =
                store.write(new ByteArrayInputStream(new byte[] {1})).reference();

        assertThat(artifacts.fetch(claim(at(folder.resolve("store/none").toUri(), known))))
                .isInstanceOf(Fetched.Withheld.class);
        assertThat(artifacts.fetch(claim(at(URI.create("file:///etc/hostname"), known))))
                .isInstanceOf(Fetched.Withheld.class);
    }

    @Test
    void theSameDocumentIsKeptOnce() {
        StoredEvidence evidence = new StoredEvidence(store);

        Evidence first = evidence.keep(new Document("text/plain", "é"));

        assertThat(evidence.keep(new Document("text/plain", "é"))).isEqualTo(first);
        assertThat(store.bytes(first.reference())).containsExactly(0xc3, 0xa9);
    }

    private static ArtifactClaim claim(ArtifactReference reference) {
        return new ArtifactClaim(new ArtifactName("model"), reference);
    }

    private static ArtifactReference at(URI uri, ArtifactReference like) {
        return new ArtifactReference(uri, like.digest());
    }
}
