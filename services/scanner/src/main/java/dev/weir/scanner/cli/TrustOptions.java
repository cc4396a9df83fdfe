package dev.weir.scanner.cli;

import dev.weir.signing.KeyFiles;
import dev.weir.signing.Trust;
import dev.weir.signing.TrustFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom {@code weir verify} trusts; exactly one of them. */
final class TrustOptions {

    @Option(
            names = "--trust",
            paramLabel = "DIR",
            description = "Folder of trusted *.pub.pem keys, or with a trust.json of keys for a time and of roots.")
    private @Nullable Path folder;

    @Option(names = "--key", paramLabel = "FILE", description = "Trusted public key, PEM.")
    private @Nullable Path key;

    @Option(names = "--roots", paramLabel = "FILE", description = "Trusted root certificates, PEM.")
    private @Nullable Path roots;

    Trust trust() throws IOException {
        if (folder != null) {
            return named(folder);
        }
        if (key != null) {
            return Trust.inKeys(List.of(KeyFiles.verificationKey(key)));
        }
        return roots == null ? Trust.inKeys(List.of()) : Trust.inRoots(KeyFiles.certificates(roots));
    }

    private static Trust named(Path folder) throws IOException {
        Trust trust = TrustFolder.read(folder);
        if (trust.keys().isEmpty() && trust.roots().isEmpty()) {
            throw new IOException(folder + " names nobody to trust: it has neither a *.pub.pem nor a "
                    + TrustFolder.LIST + "; a root certificate alone is given with --roots FILE");
        }
        return trust;
    }
}
