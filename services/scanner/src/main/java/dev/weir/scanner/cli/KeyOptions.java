package dev.weir.scanner.cli;

import dev.weir.scanner.signature.VaultKey;
import dev.weir.signing.KeyFiles;
import dev.weir.signing.MessageSigner;
import dev.weir.signing.ModelSigner;
import dev.weir.signing.Pkcs11Key;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** With what {@code weir sign} signs. */
final class KeyOptions {

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description =
                    "PEM with the key's certificate, then those that vouch for it; for verifiers who trust a root.")
    private List<Path> certificates = new ArrayList<>();

    /** Where the key is. */
    static final class Source {
        @Option(names = "--key", paramLabel = "FILE", description = "Unencrypted PEM file with a PKCS#8 EC key.")
        private @Nullable Path file;

        @ArgGroup(exclusive = false)
        private @Nullable Token token;

        @ArgGroup(exclusive = false)
        private @Nullable Vault vault;
    }

    /** A key in a PKCS#11 token. */
    static final class Token {
        @Option(
                names = "--pkcs11",
                required = true,
                paramLabel = "FILE",
                description = "Configuration of the JDK's SunPKCS11 provider: name, library, slotListIndex.")
        private Path configuration = Path.of("");

        @Option(names = "--pkcs11-alias", required = true, paramLabel = "NAME", description = "Name of the key.")
        private String alias = "";

        @Option(
                names = "--pkcs11-pin-file",
                required = true,
                paramLabel = "FILE",
                description = "File that holds the PIN of the token's user.")
        private Path pin = Path.of("");
    }

    /** A key in a Vault server. */
    static final class Vault {
        @Option(names = "--vault", required = true, paramLabel = "URL", description = "Root of a Vault server.")
        private URI address = URI.create("");

        @Option(names = "--vault-key", required = true, paramLabel = "NAME", description = "Name of the transit key.")
        private String key = "";

        @Option(names = "--vault-mount", paramLabel = "PATH", description = "Its engine; default transit.")
        private String mount = "transit";

        @Option(
                names = "--vault-token-file",
                required = true,
                paramLabel = "FILE",
                description = "File that holds the token.")
        private Path token = Path.of("");
    }

    ModelSigner signer() throws IOException {
        MessageSigner key = key();
        List<X509Certificate> chain = new ArrayList<>();
        for (Path file : certificates) {
            chain.addAll(KeyFiles.certificates(file));
        }
        return chain.isEmpty() ? new ModelSigner(key) : new ModelSigner(key, chain);
    }

    private MessageSigner key() throws IOException {
        if (source.token instanceof Token token) {
            return Pkcs11Key.open(
                    token.configuration, token.alias, secret(token.pin).toCharArray());
        }
        if (source.vault instanceof Vault vault) {
            String secret = secret(vault.token);
            return VaultKey.open(vault.address, vault.mount, vault.key, () -> secret);
        }
        if (source.file instanceof Path file) {
            return KeyFiles.signingKey(file);
        }
        throw new IllegalStateException("one source of a key is required");
    }

    private static String secret(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}
