package dev.weir.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store does not read, or not to its end. */
class ReadingRefusalTest {

    private static final byte[] CONTENT = "weights".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path root;
    private ArtifactStore store;

    @BeforeEach
    void store() {
        root = folder.resolve("artifacts");
        store = new ArtifactStore(root, StorePolicy.strict());
    }

    @Test
    void aMissingFileIsRefused() {
        URI uri = root.resolve("absent").toUri();

        assertThat(refusal(store, uri)).isEqualTo(Refusal.MISSING);
    }

    @Test
    void aFolderIsRefused() throws IOException {
        Files.createDirectories(root.resolve("folder"));

        assertThat(refusal(store, root.resolve("folder").toUri())).isEqualTo(Refusal.MISSING);
    }

    @Test
    void aFileOutsideTheRootsIsRefused() throws IOException {
        Files.createDirectories(root);
        Path secret = Files.writeString(folder.resolve("secret"), "key");

        assertThat(refusal(store, secret.toUri())).isEqualTo(Refusal.OUTSIDE_ROOTS);
        assertThat(refusal(store, URI.create(root.toUri() + "../secret"))).isEqualTo(Refusal.OUTSIDE_ROOTS);
    }

    @Test
    void aSymbolicLinkDoesNotLeadOutOfTheRoots() throws IOException {
        Files.createDirectories(root);
        Path secret = Files.writeString(folder.resolve("secret"), "key");
        Path link = Files.createSymbolicLink(root.resolve("link"), secret);

        assertThat(refusal(store, link.toUri())).isEqualTo(Refusal.OUTSIDE_ROOTS);
    }

    @Test
    void aFurtherRootIsReadable() throws IOException {
        Path shared = Files.createDirectories(folder.resolve("shared"));
        Path file = Files.write(shared.resolve("model"), CONTENT);
        ArtifactStore wider = new ArtifactStore(root, new StorePolicy(Set.of(shared), 100));

        assertThat(wider.bytes(new ArtifactReference(file.toUri(), Digest.ofContent(CONTENT))))
                .isEqualTo(CONTENT);
    }

    @Test
    void otherSchemesAreRefused() {
        assertThat(refusal(store, URI.create("http://127.0.0.1/model"))).isEqualTo(Refusal.SCHEME_NOT_ALLOWED);
    }

    @Test
    void moreBytesThanTheLimitAreRefusedBothWays() {
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(CONTENT)).reference();
        ArtifactStore tight = new ArtifactStore(root, new StorePolicy(Set.of(), CONTENT.length - 1));

        assertThat(refusal(tight, reference.uri())).isEqualTo(Refusal.TOO_LARGE);
        assertThatThrownBy(() -> tight.write(new ByteArrayInputStream(CONTENT)))
                .isInstanceOf(ArtifactFailure.Refused.class);
        assertThat(root.resolve("incoming")).isEmptyDirectory();
    }

    private static Refusal refusal(ArtifactStore store, URI uri) {
        ArtifactReference reference = new ArtifactReference(uri, Digest.ofContent(CONTENT));
        return catchThrowableOfType(ArtifactFailure.Refused.class, () -> store.bytes(reference))
                .reason();
    }
}
