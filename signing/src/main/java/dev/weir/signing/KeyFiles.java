package dev.weir.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** Keys in files. */
public final class KeyFiles {

    private static final String PUBLIC_SUFFIX = ".pub.pem";

    private KeyFiles() {}

    /**
     * Writes a key to {@code <name>.pem}, readable by its owner alone, and its public key to {@code <name>.pub.pem}.
     *
     * @throws IOException also when there is such a private key already; none is ever overwritten
     */
    public static void write(SigningKey key, Path folder, String name) throws IOException {
        Path secret = folder.resolve(name + ".pem");
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, key.toPem(), StandardOpenOption.TRUNCATE_EXISTING);
        Files.writeString(
                folder.resolve(name + PUBLIC_SUFFIX), key.verificationKey().toPem());
    }

    /**
     * Reads a PKCS#8 file.
     *
     * @throws InvalidKey when it holds no usable key
     */
    public static SigningKey signingKey(Path file) throws IOException {
        return inFile(file, SigningKey::readPem);
    }

    /**
     * Reads a public key.
     *
     * @throws InvalidKey when it holds no usable key
     */
    public static VerificationKey verificationKey(Path file) throws IOException {
        return inFile(file, VerificationKey::readPem);
    }

    /**
     * Reads certificates.
     *
     * @throws InvalidKey when one is malformed or there is none
     */
    public static List<X509Certificate> certificates(Path file) throws IOException {
        return inFile(file, Certificates::readPem);
    }

    private static <T> T inFile(Path file, Function<String, T> read) throws IOException {
        String pem = Files.readString(file, StandardCharsets.ISO_8859_1);
        try {
            return read.apply(pem);
        } catch (InvalidKey e) {
            throw new InvalidKey(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * The keys of a {@link TrustFolder} that are trusted now, in its order.
     *
     * @throws InvalidKey when one of them holds no usable key
     */
    public static List<VerificationKey> trusted(Path folder) throws IOException {
        Instant now = InstantSource.system().instant();
        return TrustFolder.read(folder).keys().stream()
                .filter(trusted -> trusted.window().contains(now))
                .map(TrustedKey::key)
                .toList();
    }
}
