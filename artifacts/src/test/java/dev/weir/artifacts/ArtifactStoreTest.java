package dev.weir.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
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
    void bytesReadAtAnyPlaceAreThoseThatAreHashed() throws IOException {
        byte[] content = new byte[3 * SeenBlocks.BLOCK];
        Arrays.fill(content, (byte) 7);
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(content)).reference();

        assertThat(store.<Integer>readAnywhere(reference, bytes -> (int) at(bytes, content.length - 1)))
                .isEqualTo(7);
        assertThatThrownBy(() -> store.readAnywhere(reference, bytes -> {
                    byte seen = at(bytes, SeenBlocks.BLOCK);
                    content[SeenBlocks.BLOCK] = 8;
                    Files.write(Path.of(reference.uri()), content);
                    return seen;
                }))
                .isInstanceOf(ArtifactFailure.Mismatch.class);
    }

    @Test
    void bytesThatWereOthersWhileTheReaderSawThemAreAMismatch() throws IOException {
        byte[] content = new byte[2 * SeenBlocks.BLOCK];
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(content)).reference();
        for (int position : new int[] {0, SeenBlocks.BLOCK}) {
            byte[] other = content.clone();
            other[position] = 9;
            Files.write(Path.of(reference.uri()), other);

            assertThatThrownBy(() -> store.readAnywhere(reference, bytes -> {
                        byte seen = at(bytes, position);
                        Files.write(Path.of(reference.uri()), content);
                        return seen;
                    }))
                    .isInstanceOf(ArtifactFailure.Mismatch.class);
        }
    }

    @Test
    void aBlockThatIsAnotherAtASecondLookIsAMismatch() throws IOException {
        byte[] content = new byte[40 * SeenBlocks.BLOCK];
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(content)).reference();

        assertThatThrownBy(() -> store.readAnywhere(reference, bytes -> {
                    readAll(bytes);
                    content[0] = 9;
                    Files.write(Path.of(reference.uri()), content);
                    byte seen = at(bytes, 0);
                    content[0] = 0;
                    Files.write(Path.of(reference.uri()), content);
                    return seen;
                }))
                .isInstanceOf(ArtifactFailure.Mismatch.class)
                .hasMessageContaining("changed while");
    }

    @Test
    void aFileThatGrowsOrShrinksWhileItIsReadIsAMismatch() throws IOException {
        byte[] content = new byte[3 * SeenBlocks.BLOCK];
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(content)).reference();
        for (int length : new int[] {content.length - 1, 1, content.length + 1}) {
            Files.write(Path.of(reference.uri()), content);

            assertThatThrownBy(() -> store.readAnywhere(reference, bytes -> {
                        byte seen = at(bytes, SeenBlocks.BLOCK - 1);
                        Files.write(Path.of(reference.uri()), new byte[length]);
                        return seen;
                    }))
                    .isInstanceOf(ArtifactFailure.Mismatch.class);
        }
    }

    @Test
    void aFileThatGrowsAfterItWasReadIsAMismatch() throws IOException {
        byte[] content = new byte[3 * SeenBlocks.BLOCK];
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(content)).reference();

        assertThatThrownBy(() -> store.readAnywhere(reference, bytes -> {
                    readAll(bytes);
                    Files.write(Path.of(reference.uri()), new byte[content.length + 1]);
                    return true;
                }))
                .isInstanceOf(ArtifactFailure.Mismatch.class)
                .hasMessageContaining("changed while");
    }

    @Test
    void whatIsReadInAnyOrderHasTheDigestOfTheFile() throws IOException {
        byte[] content = new byte[50 * SeenBlocks.BLOCK + 7];
        Random random = new Random(5);
        random.nextBytes(content);
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(content)).reference();

        for (int round = 0; round < 20; round++) {
            int jumps = round * 10;
            assertThat(store.<Boolean>readAnywhere(reference, bytes -> {
                        for (int i = 0; i < jumps; i++) {
                            int position = random.nextInt(content.length);
                            assertThat(at(bytes, position)).isEqualTo(content[position]);
                        }
                        if (jumps % 20 == 0) {
                            readAll(bytes);
                        }
                        return true;
                    }))
                    .isTrue();
        }
    }

    @Test
    void aReaderThatWasInterruptedDoesNotHideWhetherTheBytesAreRight() throws IOException {
        byte[] content = new byte[20 * SeenBlocks.BLOCK];
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(content)).reference();

        assertThat(store.<Boolean>readAnywhere(reference, bytes -> {
                    Thread reader = new Thread(() -> {
                        Thread.currentThread().interrupt();
                        assertThatThrownBy(() -> readAll(bytes)).isInstanceOf(IOException.class);
                    });
                    reader.start();
                    join(reader);
                    return true;
                }))
                .isTrue();
    }

    @Test
    void whatIsReadTwiceFromTheFileHasTheDigestOfTheFile() throws IOException {
        byte[] content = new byte[40 * SeenBlocks.BLOCK + 7];
        new Random(6).nextBytes(content);
        ArtifactReference reference =
                store.write(new ByteArrayInputStream(content)).reference();

        assertThat(store.<Boolean>readAnywhere(reference, bytes -> {
                    readAll(bytes);
                    readAll(bytes);
                    return true;
                }))
                .isTrue();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void readAll(RandomBytes bytes) throws IOException {
        byte[] buffer = new byte[SeenBlocks.BLOCK];
        long position = 0;
        while (position < bytes.size()) {
            position += bytes.read(position, buffer, 0, buffer.length);
        }
    }

    private static byte at(RandomBytes bytes, int position) throws IOException {
        byte[] one = new byte[1];
        assertThat(bytes.read(position, one, 0, 1)).isEqualTo(1);
        return one[0];
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

    private static Refusal refusal(ArtifactStore store, URI uri) {
        ArtifactReference reference = new ArtifactReference(uri, Digest.ofContent(CONTENT));
        return catchThrowableOfType(ArtifactFailure.Refused.class, () -> store.bytes(reference))
                .reason();
    }

    private static Void endOfFile(InputStream content) throws IOException {
        content.readNBytes(1);
        throw new EOFException("shorter than its header says");
    }
}
