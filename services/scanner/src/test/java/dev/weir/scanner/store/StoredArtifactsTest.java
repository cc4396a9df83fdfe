package dev.weir.scanner.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StorePolicy;
import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.ArtifactSource.Fetched;
import dev.weir.scanner.core.Document;
import dev.weir.scanner.core.Evidence;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.content.RandomContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredArtifactsTest {

    @TempDir
    private Path folder;

    private ArtifactStore store;
    private StoredArtifacts artifacts;

    @BeforeEach
    void open() throws IOException {
        store = new ArtifactStore(folder.resolve("store"), StorePolicy.strict());
        artifacts = new StoredArtifacts(store);
    }

    @Test
    void whatIsScannedIsWhatIsHashedWhoeverWritesMeanwhile() throws IOException {
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(new byte[] {1, 2, 3})).reference();
        List<Integer> seen = new ArrayList<>();

        assertThat(artifacts.fetch(claim(reference), content -> read(content, seen)))
                .isInstanceOf(Fetched.Verified.class);
        assertThat(artifacts.fetch(claim(reference), content -> {
                    overwrite(reference);
                    return read(content, seen);
                }))
                .isInstanceOf(Fetched.Altered.class);
        assertThat(seen).containsExactly(1, 9);
    }

    @Test
    void bytesThatDifferFromTheirDigestAreAltered() throws IOException {
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(new byte[] {1, 2, 3})).reference();
        overwrite(reference);

        assertThat(fetch(claim(reference))).isInstanceOf(Fetched.Altered.class);
    }

    @Test
    void aMissingOrForbiddenFileIsWithheld() {
        ArtifactReference known =
                store.write(new ByteArrayInputStream(new byte[] {1})).reference();

        assertThat(fetch(claim(at(folder.resolve("store/none").toUri(), known))))
                .isInstanceOf(Fetched.Withheld.class);
        assertThat(fetch(claim(at(URI.create("file:///etc/hostname"), known)))).isInstanceOf(Fetched.Withheld.class);
    }

    @Test
    void theSameDocumentIsKeptOnce() {
        StoredEvidence evidence = new StoredEvidence(store);

        Evidence first = evidence.keep(new Document("text/plain", "é"));

        assertThat(evidence.keep(new Document("text/plain", "é"))).isEqualTo(first);
        assertThat(store.bytes(first.reference())).containsExactly(0xc3, 0xa9);
    }

    private Fetched fetch(ArtifactClaim claim) {
        return artifacts.fetch(claim, content -> read(content, new ArrayList<>()));
    }

    private static ArtifactReport read(RandomContent content, List<Integer> seen) {
        try (InputStream in = content.open()) {
            seen.add(in.read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArtifactReport(new ArtifactName("model"), List.of(), Verdict.CLEAN, List.of(), List.of(), List.of());
    }

    private static void overwrite(ArtifactReference reference) {
        try {
            Files.write(Path.of(reference.uri()), new byte[] {9, 9, 9});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArtifactClaim claim(ArtifactReference reference) {
        return new ArtifactClaim(new ArtifactName("model"), reference);
    }

    private static ArtifactReference at(URI uri, ArtifactReference like) {
        return new ArtifactReference(uri, like.digest());
    }
}
