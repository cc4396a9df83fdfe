package dev.weir.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of signing keys beside what {@link TrustFolder} says of them. */
public final class KeyRing {

    private static final String SECRET_SUFFIX = ".pem";
    private static final String PUBLIC_SUFFIX = ".pub.pem";

    private final List<SigningKey> keys;
    private final Trust trust;

    private KeyRing(List<SigningKey> keys, Trust trust) {
        this.keys = keys;
        this.trust = trust;
    }

    /**
     * Reads the private key beside each trusted {@code <name>.pub.pem}, in {@code <name>.pem}; a public key without
     * one belongs to somebody else.
     *
     * @throws InvalidKey when a file holds no usable key
     */
    public static KeyRing read(Path folder) throws IOException {
        List<SigningKey> keys = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(KeyRing::isSecret).sorted().toList()) {
                keys.add(KeyFiles.signingKey(file));
            }
        }
        return new KeyRing(keys, TrustFolder.read(folder));
    }

    /**
     * The key to sign with: of those whose window holds this moment, the one whose window began last.
     *
     * @throws InvalidKey when there is none
     */
    public SigningKey newest(Instant now) {
        return trust.keys().stream()
                .filter(trusted -> trusted.window().contains(now))
                .sorted(Comparator.comparing(
                                (TrustedKey trusted) -> trusted.window().from())
                        .reversed())
                .flatMap(trusted -> keys.stream()
                        .filter(key -> key.verificationKey()
                                .hint()
                                .equals(trusted.key().hint())))
                .findFirst()
                .orElseThrow(() -> new InvalidKey("no signing key is trusted at " + now, null));
    }

    private static boolean isSecret(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SECRET_SUFFIX)
                && !name.endsWith(PUBLIC_SUFFIX)
                && Files.exists(file.resolveSibling(name.replace(SECRET_SUFFIX, PUBLIC_SUFFIX)));
    }
}
