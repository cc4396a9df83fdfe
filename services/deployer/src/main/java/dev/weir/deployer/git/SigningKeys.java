package dev.weir.deployer.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/**
 * Makes the key that signs commits: OpenPGP version 4, Ed25519 (algorithm EdDSALegacy, which gpg 2.2 and every newer
 * program verifies), for signing and certification, without expiry and without passphrase.
 */
public final class SigningKeys {

    /** File of the secret key. */
    public static final String SECRET_FILE = "git-signing.asc";

    /** File of the public key. */
    public static final String PUBLIC_FILE = "git-signing.pub.asc";

    private SigningKeys() {}

    /**
     * Makes a key in a folder unless there is one; run as {@code java -cp ... dev.weir.deployer.git.SigningKeys <folder>}.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("name the folder that the keys belong in");
        }
        ensure(Path.of(arguments[0]), "Weir deployer <deployer@weir.invalid>", Instant.now(), new SecureRandom());
    }

    /**
     * Makes {@link #SECRET_FILE}, readable by its owner alone, and {@link #PUBLIC_FILE}, unless the secret key is
     * there. The secret key appears last and whole.
     *
     * @param user whose key it is: {@code name <address>}
     */
    public static void ensure(Path folder, String user, Instant now, SecureRandom random) throws IOException {
        Path secret = folder.resolve(SECRET_FILE);
        if (Files.exists(secret)) {
            return;
        }
        Files.createDirectories(folder);
        ArmoredKeys keys = generate(user, now, random);
        Files.writeString(folder.resolve(PUBLIC_FILE), keys.published());
        Path draft = folder.resolve(SECRET_FILE + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, keys.secret());
        Files.move(draft, secret, StandardCopyOption.ATOMIC_MOVE);
    }

    static ArmoredKeys generate(String user, Instant now, SecureRandom random) {
        try {
            PGPKeyRingGenerator ring = ring(user, now, random);
            return new ArmoredKeys(
                    armor(ring.generateSecretKeyRing().getEncoded()),
                    armor(ring.generatePublicKeyRing().getEncoded()));
        } catch (PGPException | IOException e) {
            throw new IllegalStateException("an Ed25519 key can always be made", e);
        }
    }

    private static PGPKeyRingGenerator ring(String user, Instant now, SecureRandom random) throws PGPException {
        Ed25519KeyPairGenerator generator = new Ed25519KeyPairGenerator();
        generator.init(new Ed25519KeyGenerationParameters(random));
        BcPGPKeyPair pair = new BcPGPKeyPair(
                PublicKeyPacket.VERSION_4,
                PublicKeyAlgorithmTags.EDDSA_LEGACY,
                generator.generateKeyPair(),
                Date.from(now));
        PGPSignatureSubpacketGenerator uses = new PGPSignatureSubpacketGenerator();
        uses.setKeyFlags(true, KeyFlags.SIGN_DATA | KeyFlags.CERTIFY_OTHER);
        return new PGPKeyRingGenerator(
                PGPSignature.POSITIVE_CERTIFICATION,
                pair,
                user,
                new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                uses.generate(),
                null,
                new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.EDDSA_LEGACY, HashAlgorithmTags.SHA512)
                        .setSecureRandom(random),
                null);
    }

    private static String armor(byte[] key) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ArmoredOutputStream armored =
                ArmoredOutputStream.builder().clearHeaders().build(text)) {
            armored.write(key);
        }
        return text.toString(StandardCharsets.US_ASCII);
    }
}
