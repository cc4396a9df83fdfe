package dev.weir.scanner.signature;

import dev.weir.mesh.TransientFailure;
import dev.weir.signing.KeyFiles;
import dev.weir.signing.KeyRing;
import dev.weir.signing.MessageSigner;
import dev.weir.signing.Pkcs11Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Finds the key that the configuration names. */
public final class ConfiguredKey {

    private static final String TRANSIT = "transit";

    private ConfiguredKey() {}

    /**
     * The key of the moment. All but those of a folder are opened now, so that a wrong name is noticed at once.
     *
     * @throws IllegalArgumentException unless exactly one source is configured
     */
    public static Supplier<MessageSigner> of(SigningConfig config, InstantSource clock) throws IOException {
        long sources = config.key().stream().count()
                + config.pkcs11().stream().count()
                + config.vault().stream().count();
        if (sources != 1) {
            throw new IllegalArgumentException(
                    "set exactly one of weir.signing.key, weir.signing.pkcs11 and weir.signing.vault, not " + sources);
        }
        if (config.pkcs11().isPresent()) {
            SigningConfig.Token token = config.pkcs11().get();
            MessageSigner key = Pkcs11Key.open(
                    token.configuration(),
                    token.alias(),
                    secret(token.pinFile()).toCharArray());
            return () -> key;
        }
        if (config.vault().isPresent()) {
            SigningConfig.Vault vault = config.vault().get();
            MessageSigner key = VaultKey.open(
                    vault.address(), vault.mount().orElse(TRANSIT), vault.key(), () -> secret(vault.tokenFile()));
            return () -> key;
        }
        return inFiles(config.key().orElseThrow(), clock);
    }

    private static Supplier<MessageSigner> inFiles(Path path, InstantSource clock) throws IOException {
        if (Files.isDirectory(path)) {
            newest(path, clock);
            return () -> newest(path, clock);
        }
        MessageSigner key = KeyFiles.signingKey(path);
        return () -> key;
    }

    private static MessageSigner newest(Path folder, InstantSource clock) {
        try {
            return KeyRing.read(folder).newest(clock.instant());
        } catch (IOException e) {
            throw new TransientFailure("the signing keys in " + folder + " cannot be read", e);
        }
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new TransientFailure("a secret cannot be read: " + file, e);
        }
    }
}
