package dev.weir.deployer.git;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.KeyFingerPrintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/** Signs commits as Git wants it: a detached, armored OpenPGP signature of the commit without its signature. */
final class CommitSigner {

    private static final char[] NO_PASSPHRASE = {};
    private static final KeyFingerPrintCalculator FINGERPRINTS = new BcKeyFingerprintCalculator();

    private final PGPSecretKey secret;
    private final PGPPrivateKey key;

    private CommitSigner(PGPSecretKey secret, PGPPrivateKey key) {
        this.secret = secret;
        this.key = key;
    }

    /**
     * Reads an armored secret key.
     *
     * @throws IllegalArgumentException when it is none, or asks for a passphrase
     */
    static CommitSigner read(String armored) {
        try {
            byte[] bytes = armored.getBytes(StandardCharsets.US_ASCII);
            PGPSecretKeyRing ring =
                    new PGPSecretKeyRing(PGPUtil.getDecoderStream(new ByteArrayInputStream(bytes)), FINGERPRINTS);
            PGPSecretKey secret = ring.getSecretKey();
            return new CommitSigner(
                    secret,
                    secret.extractPrivateKey(new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider())
                            .build(NO_PASSPHRASE)));
        } catch (PGPException | IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "the key that signs commits is no armored OpenPGP secret key without a passphrase", e);
        }
    }

    /** The armored signature of a commit object. */
    byte[] sign(byte[] commit, Instant now) {
        try {
            PGPSignatureGenerator generator = new PGPSignatureGenerator(
                    new BcPGPContentSignerBuilder(secret.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512),
                    secret.getPublicKey());
            generator.init(PGPSignature.BINARY_DOCUMENT, key);
            generator.setHashedSubpackets(about(now).generate());
            generator.update(commit);
            return armor(generator.generate());
        } catch (PGPException | IOException e) {
            throw new IllegalStateException("a key that was read can sign", e);
        }
    }

    private PGPSignatureSubpacketGenerator about(Instant now) {
        PGPSignatureSubpacketGenerator about = new PGPSignatureSubpacketGenerator();
        about.setSignatureCreationTime(false, Date.from(now));
        about.setIssuerFingerprint(false, secret);
        about.setIssuerKeyID(false, secret.getKeyID());
        return about;
    }

    private static byte[] armor(PGPSignature signature) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ArmoredOutputStream armored =
                ArmoredOutputStream.builder().clearHeaders().build(text)) {
            signature.encode(armored);
        }
        return text.toByteArray();
    }
}
