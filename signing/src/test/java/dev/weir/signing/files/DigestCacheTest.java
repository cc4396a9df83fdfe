package dev.weir.signing.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.signing.HashType;
import dev.weir.signing.Manifest;
import dev.weir.signing.Serialization;
import dev.weir.signing.Serialization.Method;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestCacheTest {

    private static final Serialization SHARDS =
            new Serialization(new Method.Shards(4), HashType.SHA256, false, List.of());
    private static final InstantSource LATER = InstantSource.offset(InstantSource.system(), Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    @BeforeEach
    void writeAModel() throws IOException {
        Files.createDirectories(model());
        Files.writeString(model().resolve("a"), "01234567");
        Files.writeString(model().resolve("b"), "xyz");
    }

    @Test
    void unchangedShardsAreNotHashedAgain() throws IOException {
        Manifest first = hash(LATER);
        Files.writeString(model().resolve("b"), "XYZ");

        DigestCache cache = DigestCache.open(file(), LATER);
        Manifest second = new ModelHasher(1, cache, done -> {}).hash(model(), SHARDS, Set.of());

        assertThat(cache.reused()).isEqualTo(2);
        assertThat(second.items().subList(0, 2)).isEqualTo(first.items().subList(0, 2));
        assertThat(second.items().get(2)).isNotEqualTo(first.items().get(2));
    }

    @Test
    void aModificationTimeThatWasSetBackDeceivesNobody() throws IOException {
        Path file = model().resolve("b");
        FileTime before = Files.getLastModifiedTime(file);
        Manifest first = hash(LATER);
        Files.writeString(file, "XYZ");
        Files.setLastModifiedTime(file, before);

        assertThat(ModelCheck.differences(first, hash(LATER))).containsExactly("changed: b:0:3");
    }

    @Test
    void aFileThatChangedJustNowIsNotRemembered() throws IOException {
        hash(InstantSource.system());

        DigestCache cache = DigestCache.open(file(), LATER);
        new ModelHasher(1, cache, done -> {}).hash(model(), SHARDS, Set.of());

        assertThat(cache.reused()).isZero();
    }

    @Test
    void aCacheThatOthersMayWriteIsRefused() throws IOException {
        hash(LATER);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw----"));

        assertThatThrownBy(() -> DigestCache.open(file(), LATER))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("name another file");
    }

    private Manifest hash(InstantSource clock) throws IOException {
        DigestCache cache = DigestCache.open(file(), clock);
        Manifest manifest = new ModelHasher(1, cache, done -> {}).hash(model(), SHARDS, Set.of());
        cache.save();
        return manifest;
    }

    private Path model() {
        return folder.resolve("model");
    }

    private Path file() {
        return folder.resolve("digests");
    }
}
