package dev.weir.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactStoreTest {

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
    void whatWasWrittenLiesUnderItsDigestAndIsReadBack() {
        StoredArtifact stored = store.write(new ByteArrayInputStream(CONTENT));

        Digest digest = Digest.ofContent(CONTENT);
        assertThat(stored.size()).isEqualTo(CONTENT.length);
        assertThat(Path.of(stored.reference().uri()))
                .isEqualTo(root.resolve("sha256")
                        .resolve(digest.hex().substring(0, 2))
                        .resolve(digest.hex()));
        assertThat(store.bytes(stored.reference())).isEqualTo(CONTENT);
    }

    @Test
    void writingTwiceIsHarmlessAndHealsADamagedFile() throws IOException {
        StoredArtifact first = store.write(new ByteArrayInputStream(CONTENT));
        Files.writeString(Path.of(first.reference().uri()), "damaged");

        StoredArtifact second = store.write(new ByteArrayInputStream(CONTENT));

        assertThat(second).isEqualTo(first);
        assertThat(store.bytes(first.reference())).isEqualTo(CONTENT);
        assertThat(root.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void changedBytesAreAMismatchEvenWhenTheReaderStopsEarly() throws IOException {
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(CONTENT)).reference();
        Files.writeString(Path.of(reference.uri()), "weightZ");

        assertThatThrownBy(() -> store.read(reference, InputStream::read)).isInstanceOf(ArtifactFailure.Mismatch.class);
    }

    @Test
    void changedBytesAreAMismatchEvenWhenTheReaderFailsOnThem() throws IOException {
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(CONTENT)).reference();
        Files.writeString(Path.of(reference.uri()), "w");

        assertThatThrownBy(() -> store.read(reference, ArtifactStoreTest::endOfFile))
                .isInstanceOf(ArtifactFailure.Mismatch.class);
    }

    @Test
    void aMismatchTellsWhatWasRead() throws IOException {
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(CONTENT)).reference();
        Files.writeString(Path.of(reference.uri()), "weightZ");

        assertThatThrownBy(() -> store.bytes(reference))
                .hasMessageContaining(Digest.ofContent("weightZ".getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    @Test
    void aReaderThatFailsOnTheRightBytesFailsAsItself() {
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(CONTENT)).reference();

        assertThatThrownBy(() -> store.read(reference, ArtifactStoreTest::endOfFile))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void skippedBytesAreVerifiedToo() throws IOException {
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(CONTENT)).reference();
        Files.writeString(Path.of(reference.uri()), "Xeights");

        assertThatThrownBy(() -> store.read(reference, content -> content.skip(100)))
                .isInstanceOf(ArtifactFailure.Mismatch.class);
    }

    @Test
    void aSourceThatBreaksLeavesNothingBehind() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> store.write(broken)).isInstanceOf(ArtifactFailure.Unavailable.class);
        assertThat(root.resolve("incoming")).isEmptyDirectory();
    }

    private static Void endOfFile(InputStream content) throws IOException {
        content.readNBytes(1);
        throw new EOFException("shorter than its header says");
    }
}
