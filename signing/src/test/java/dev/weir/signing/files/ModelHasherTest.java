package dev.weir.signing.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.artifacts.Digest;
import dev.weir.signing.HashType;
import dev.weir.signing.Item;
import dev.weir.signing.Manifest;
import dev.weir.signing.Serialization;
import dev.weir.signing.Serialization.Method;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelHasherTest {

    private static final Serialization SHARDS =
            new Serialization(new Method.Shards(8), HashType.SHA256, false, List.of());

    private final AtomicLong progress = new AtomicLong();

    @TempDir
    private Path model;

    @BeforeEach
    void writeAModel() throws IOException {
        Files.createDirectories(model.resolve("sub/.git"));
        Files.createDirectories(model.resolve(".git"));
        Files.writeString(model.resolve("weights"), "0123456789abcdefXY");
        Files.writeString(model.resolve("empty"), "");
        Files.writeString(model.resolve(".git/config"), "not the model");
        Files.writeString(model.resolve(".gitignore"), "not the model");
        Files.writeString(model.resolve("sub/.git/config"), "the model");
    }

    @Test
    void filesAreHashedButForGitsOwnAtTheTop() throws IOException {
        Manifest manifest = hash(Serialization.FILES);

        assertThat(manifest.items()).extracting(Item::name).containsExactly("empty", "sub/.git/config", "weights");
        assertThat(manifest.files().getLast().digest()).isEqualTo(Digest.ofContent("0123456789abcdefXY".getBytes()));
        assertThat(progress).hasValue(27);
    }

    @Test
    void shardsHaveOffsetsAndEmptyFilesHaveNone() throws IOException {
        assertThat(hash(SHARDS).items())
                .extracting(Item::name)
                .containsExactly(
                        "sub/.git/config:0:8", "sub/.git/config:8:9", "weights:0:8", "weights:16:18", "weights:8:16");
    }

    @Test
    void theSerializationAndTheCallerLeavePathsOutWithAllBelowThem() throws IOException {
        Serialization serialization = new Serialization(new Method.Files(), HashType.SHA384, false, List.of("sub"));

        assertThat(hasher().hash(model, serialization, Set.of("empty")).items())
                .extracting(Item::name)
                .containsExactly("weights");
    }

    @Test
    void theShardsOfAModelThatIsOneFileMayBeNamedByADot() throws IOException {
        Manifest actual = hasher().hash(model.resolve("weights"), SHARDS, Set.of());
        List<Item> dotted = actual.items().stream()
                .map(item -> new Item(item.name().replace("weights", "."), HashType.SHA256, item.hex()))
                .toList();

        assertThat(ModelCheck.differences(new Manifest(SHARDS, dotted), actual)).isEmpty();
        assertThat(ModelCheck.differences(new Manifest(SHARDS, dotted.subList(1, 3)), actual))
                .containsExactly("not signed: .:0:8");
    }

    @Test
    void aKeptDigestStandsForBytesThatAreNotReadAgain() throws IOException {
        String kept = "ab".repeat(32);
        PartDigests known = new PartDigests() {
            @Override
            public Optional<String> find(FileState file, long start, long end, HashType hash) {
                return file.path().endsWith("weights") && start == 8 ? Optional.of(kept) : Optional.empty();
            }

            @Override
            public void keep(FileState file, long start, long end, HashType hash, String hex) {
                assertThat(hex).isNotEqualTo(kept);
            }
        };

        Manifest manifest = new ModelHasher(2, known, progress::addAndGet).hash(model, SHARDS, Set.of());

        assertThat(manifest.items())
                .filteredOn(item -> item.hex().equals(kept))
                .extracting(Item::name)
                .containsExactly("weights:8:16");
    }

    @Test
    void aSymbolicLinkIsRefusedUnlessAllowed() throws IOException {
        Files.createSymbolicLink(model.resolve("link"), model.resolve("weights"));
        Serialization followed = new Serialization(new Method.Files(), HashType.SHA256, true, List.of());

        assertThatThrownBy(() -> hash(Serialization.FILES))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("--allow-symlinks");
        assertThat(hash(followed).items()).extracting(Item::name).contains("link");
    }

    @Test
    void whatDiffersIsNamed() throws IOException {
        Manifest signed = hash(SHARDS);
        Files.writeString(model.resolve("weights"), "0123456789abcdefXZ");
        Files.writeString(model.resolve("extra"), "x");
        Files.delete(model.resolve("sub/.git/config"));

        assertThat(ModelCheck.differences(signed, hash(SHARDS)))
                .containsExactly(
                        "missing: sub/.git/config:0:8",
                        "missing: sub/.git/config:8:9",
                        "changed: weights:16:18",
                        "not signed: extra:0:1");
        assertThat(ModelCheck.differences(signed, signed)).isEmpty();
    }

    @Test
    void aModelThatIsOneFileMayBeSignedAsADot() throws IOException {
        Manifest actual = hasher().hash(model.resolve("weights"), Serialization.FILES, Set.of());
        Item weights = actual.items().getFirst();
        Manifest signed = new Manifest(Serialization.FILES, List.of(new Item(".", HashType.SHA256, weights.hex())));

        assertThat(ModelCheck.differences(signed, actual)).isEmpty();
        assertThat(ModelCheck.differences(signed, hash(Serialization.FILES))).hasSize(4);
    }

    private Manifest hash(Serialization serialization) throws IOException {
        return hasher().hash(model, serialization, Set.of());
    }

    private ModelHasher hasher() {
        return new ModelHasher(2, PartDigests.NONE, progress::addAndGet);
    }
}
