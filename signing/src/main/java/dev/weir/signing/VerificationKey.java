package dev.weir.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;

/** A public key that signatures can be verified with. */
public final class VerificationKey {

    private final ECPublicKey key;
    private final Curve curve;
    private final KeyHint hint;

    VerificationKey(ECPublicKey key) {
        this.key = key;
        this.curve = Curve.of(key);
        this.hint = KeyHint.of(Pem.PUBLIC_KEY.encode(key.getEncoded()));
    }

    /**
     * Reads a PEM SubjectPublicKeyInfo ({@code BEGIN PUBLIC KEY}).
     *
     * @throws InvalidKey when it is no key on a curve of {@link Curve}
     */
    public static VerificationKey readPem(String pem) {
        try {
            X509EncodedKeySpec encoded = new X509EncodedKeySpec(Pem.PUBLIC_KEY.decode(pem));
            return new VerificationKey(
                    (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(encoded));
        } catch (GeneralSecurityException e) {
            throw new InvalidKey("the public key is no elliptic-curve key", e);
        }
    }

    /** PEM SubjectPublicKeyInfo in canonical form: the same text for the same key, whatever it was read from. */
    public String toPem() {
        return Pem.PUBLIC_KEY.encode(key.getEncoded());
    }

    public KeyHint hint() {
        return hint;
    }

    /** The curve it lies on. */
    public Curve curve() {
        return curve;
    }

    /** Whether a signature in DER was made over this message with the private half. */
    public boolean verifies(byte[] message, byte[] der) {
        try {
            Signature signature = Signature.getInstance(curve.signatureAlgorithm());
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(der);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + curve.signatureAlgorithm(), e);
        }
    }
}
