package dev.weir.scanner.cli;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Resource;
import dev.weir.scanner.oci.RegistryModel;
import dev.weir.signing.Manifest;
import dev.weir.signing.files.ModelCheck;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** The files of a model in a registry, as a signature covers them. */
final class RegistryFiles {

    private static final int BUFFER = 1 << 18;

    private RegistryFiles() {}

    /** By the names that the manifest gives; a file without one is named by its digest, the only one {@code .}. */
    static Manifest of(RegistryModel model) {
        return of(model, List.of());
    }

    /** What differs between the files that are there and those that were signed, one line for each. */
    static List<String> differences(RegistryModel model, Manifest signed) {
        if (signed.files().isEmpty()) {
            return List.of("its parts are no whole files with SHA-256");
        }
        return ModelCheck.differences(signed, of(model, signed.files()));
    }

    /**
     * The same; a file without a name has the one by which it was signed.
     *
     * @param signed files of a signature
     */
    private static Manifest of(RegistryModel model, List<Resource> signed) {
        List<RegistryModel.File> files = model.files();
        return Manifest.ofFiles(files.stream()
                .map(file -> new Resource(name(file, signed, files.size() == 1), file.digest()))
                .toList());
    }

    private static String name(RegistryModel.File file, List<Resource> signed, boolean only) {
        if (!file.title().isEmpty()) {
            return file.title();
        }
        Optional<Resource> same =
                signed.stream().filter(s -> s.digest().equals(file.digest())).findFirst();
        return same.map(Resource::name)
                .orElse(only ? "." : "sha256-" + file.digest().hex());
    }

    /**
     * Fetches every file and hashes it.
     *
     * @throws ArtifactFailure.Mismatch when the registry gives other bytes than its manifest names
     */
    static void check(RegistryModel model, LongConsumer progress) throws IOException {
        for (RegistryModel.File file : model.files()) {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[BUFFER];
            try (InputStream in = model.open(file.digest())) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    digest.update(buffer, 0, count);
                    progress.accept(count);
                }
            }
            Digest actual = Digest.ofRaw(digest.digest());
            if (!actual.equals(file.digest())) {
                throw new ArtifactFailure.Mismatch(
                        new ArtifactReference(URI.create(model.location()), file.digest()), actual);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
