package dev.weir.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** A private key with its public key. Does not show itself in text. */
public final class SigningKey implements MessageSigner {

    private final ECPrivateKey privateKey;
    private final Curve curve;
    private final VerificationKey verificationKey;

    private SigningKey(ECPrivateKey privateKey, ECPublicKey publicKey) {
        this.privateKey = privateKey;
        this.curve = Curve.of(privateKey);
        this.verificationKey = new VerificationKey(publicKey);
    }

    /** A new key. */
    public static SigningKey generate(Curve curve, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve.standardName()), random);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey((ECPrivateKey) pair.getPrivate(), (ECPublicKey) pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no " + curve.standardName(), e);
        }
    }

    /**
     * Reads an unencrypted PEM PKCS#8 key ({@code BEGIN PRIVATE KEY}); the public key is computed from it.
     *
     * @throws InvalidKey when it is no key on a curve of {@link Curve}
     */
    public static SigningKey readPem(String pem) {
        try {
            KeyFactory factory = KeyFactory.getInstance("EC");
            ECPrivateKey key =
                    (ECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(Pem.PRIVATE_KEY.decode(pem)));
            ECPublicKeySpec point = new ECPublicKeySpec(PublicPoint.of(key), key.getParams());
            return new SigningKey(key, (ECPublicKey) factory.generatePublic(point));
        } catch (GeneralSecurityException e) {
            throw new InvalidKey("the private key is no elliptic-curve key in PKCS#8", e);
        }
    }

    /** Unencrypted PEM PKCS#8; a secret. */
    public String toPem() {
        return Pem.PRIVATE_KEY.encode(privateKey.getEncoded());
    }

    @Override
    public VerificationKey verificationKey() {
        return verificationKey;
    }

    /** Signs; the same message always gets the same signature. */
    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(curve.signatureAlgorithm());
            signature.initSign(privateKey, DerivedRandom.of(privateKey, message));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with " + curve.signatureAlgorithm(), e);
        }
    }
}
