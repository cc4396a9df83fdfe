package dev.weir.scanner.cli;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.Refusal;
import dev.weir.scanner.oci.ModelFile;
import dev.weir.scanner.oci.RegistryModel;
import dev.weir.signing.HashType;
import dev.weir.signing.Item;
import dev.weir.signing.Manifest;
import dev.weir.signing.Serialization;
import dev.weir.signing.Serialization.Method;
import dev.weir.signing.files.ModelCheck;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * The files of a model in a registry, as a signature covers them. A file has the name that the manifest gives; one
 * without is named by its digest, the only one {@code .}.
 */
final class RegistryFiles {

    private static final int BUFFER = 1 << 18;
    private static final String OTHER_PARTS =
            "the layers are other parts than those that are signed; leave --digests-only out";

    private final RegistryModel model;
    private final boolean fetching;
    private final LongConsumer progress;

    /**
     * @param fetching whether files are fetched, or the digests of the manifest believed
     * @param progress is told how many more bytes are done
     */
    RegistryFiles(RegistryModel model, boolean fetching, LongConsumer progress) {
        this.model = model;
        this.fetching = fetching;
        this.progress = progress;
    }

    /** Shards, where files are split over layers of one size; else whole files. */
    Method method() {
        List<ModelFile> split =
                model.files().stream().filter(ModelFile::isSplit).toList();
        if (split.isEmpty()) {
            return new Method.Files();
        }
        Method.Shards shards =
                new Method.Shards(split.getFirst().parts().getFirst().end());
        return split.stream().allMatch(f -> parts(f, shards).equals(ranges(f))) ? shards : new Method.Files();
    }

    /**
     * The parts of all files.
     *
     * @throws ArtifactFailure.Mismatch when the registry gives other bytes than its manifest names
     * @throws ArtifactFailure.Refused when the parts are not the layers, and nothing may be fetched
     */
    Manifest hash(Serialization serialization) throws IOException {
        Optional<Manifest> told = told(serialization, List.of());
        return told.isPresent() ? checked(told.get()) : read(serialization, List.of());
    }

    /**
     * What differs between the files that are there and those that were signed, one line for each. Fetches the files
     * unless their digests differ already.
     */
    List<String> differences(Manifest signed) throws IOException {
        Optional<Manifest> told = told(signed.serialization(), signed.items());
        if (told.isEmpty() && !fetching) {
            return List.of(OTHER_PARTS);
        }
        if (told.isEmpty()) {
            return ModelCheck.differences(signed, read(signed.serialization(), signed.items()));
        }
        List<String> differences = ModelCheck.differences(signed, told.get());
        if (differences.isEmpty()) {
            checked(told.get());
        }
        return differences;
    }

    /** By the digests that the manifest gives; empty when layers are other parts, or hashed otherwise. */
    private Optional<Manifest> told(Serialization serialization, List<Item> signed) {
        List<Item> items = new ArrayList<>();
        for (ModelFile file : model.files()) {
            List<Range> parts = parts(file, serialization.method());
            if (serialization.hash() != HashType.SHA256 || !parts.equals(ranges(file)) && !parts.isEmpty()) {
                return Optional.empty();
            }
            for (int i = 0; i < parts.size(); i++) {
                items.add(item(
                        file,
                        parts.get(i),
                        serialization,
                        file.parts().get(i).digest().hex(),
                        signed));
            }
        }
        return Optional.of(Manifest.inOrder(serialization, items));
    }

    private Manifest checked(Manifest told) throws IOException {
        for (ModelFile file : fetching ? model.files() : List.<ModelFile>of()) {
            try (InputStream in = model.open(file)) {
                byte[] buffer = new byte[BUFFER];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    progress.accept(count);
                }
            }
        }
        return told;
    }

    private Manifest read(Serialization serialization, List<Item> signed) throws IOException {
        if (!fetching) {
            throw new ArtifactFailure.Refused(Refusal.MISSING, OTHER_PARTS);
        }
        List<Item> items = new ArrayList<>();
        for (ModelFile file : model.files()) {
            try (InputStream in = model.open(file)) {
                for (Range part : parts(file, serialization.method())) {
                    String hex = read(in, part, serialization.hash().newDigest());
                    items.add(item(file, part, serialization, hex, signed));
                }
                if (in.read() >= 0) {
                    throw new IllegalStateException("a file goes on behind its end");
                }
            }
        }
        return Manifest.inOrder(serialization, items);
    }

    private String read(InputStream in, Range part, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (long left = part.end - part.start; left > 0; ) {
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw new IllegalStateException("a file ends before its end");
            }
            digest.update(buffer, 0, count);
            progress.accept(count);
            left -= count;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Item item(ModelFile file, Range part, Serialization serialization, String hex, List<Item> signed) {
        String suffix = switch (serialization.method()) {
            case Method.Files files -> "";
            case Method.Shards shards -> ":" + part.start + ":" + part.end;
        };
        return new Item(name(file, hex, suffix, signed) + suffix, serialization.hash(), hex);
    }

    /** A file without a name has the one by which it was signed. */
    private String name(ModelFile file, String hex, String suffix, List<Item> signed) {
        if (!file.title().isEmpty()) {
            return file.title();
        }
        return signed.stream()
                .filter(s -> s.hex().equals(hex) && s.name().endsWith(suffix))
                .map(s -> s.name().substring(0, s.name().length() - suffix.length()))
                .findFirst()
                .orElse(
                        model.files().size() == 1
                                ? "."
                                : "sha256-" + file.parts().getFirst().digest().hex());
    }

    private static List<Range> ranges(ModelFile file) {
        return file.parts().stream().map(p -> new Range(p.start(), p.end())).toList();
    }

    private static List<Range> parts(ModelFile file, Method method) {
        return switch (method) {
            case Method.Files files -> List.of(new Range(0, file.size()));
            case Method.Shards(long size) -> {
                List<Range> parts = new ArrayList<>();
                for (long start = 0; start < file.size(); start += size) {
                    parts.add(new Range(start, Math.min(file.size(), start + size)));
                }
                yield parts;
            }
        };
    }

    private record Range(long start, long end) {}
}
