package dev.weir.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read at any place of a file is what is hashed. */
class RandomReadingTest {

    @TempDir
    Path folder;

    private ArtifactStore store;

    @BeforeEach
    void store() {
        store = new ArtifactStore(folder.resolve("artifacts"), StorePolicy.strict());
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
}
