package dev.weir.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.interfaces.ECPublicKey;

/** A key in a device that speaks PKCS#11; it never leaves it. */
public final class Pkcs11Key implements MessageSigner {

    private static final String PROVIDER = "SunPKCS11";

    private final Provider provider;
    private final PrivateKey privateKey;
    private final VerificationKey verificationKey;

    private Pkcs11Key(Provider provider, PrivateKey privateKey, ECPublicKey publicKey) {
        this.provider = provider;
        this.privateKey = privateKey;
        this.verificationKey = new VerificationKey(publicKey);
    }

    /**
     * Opens a key that has a certificate beside it under the same alias; the certificate tells the public key.
     *
     * @param configuration file as the JDK's SunPKCS11 provider reads it: {@code name}, {@code library} and {@code slot}
     *     or {@code slotListIndex}
     * @param alias name of the key in the token
     * @param pin of the token's user
     * @throws InvalidKey when there is no such key, or it is on no curve of {@link Curve}
     * @throws SigningFailure when the token cannot be opened
     */
    public static Pkcs11Key open(Path configuration, String alias, char[] pin) {
        if (!Files.isReadable(configuration)) {
            throw new SigningFailure("the configuration of the token cannot be read: " + configuration, null);
        }
        Provider base = Security.getProvider(PROVIDER);
        if (base == null) {
            throw new SigningFailure("this Java platform has no " + PROVIDER, null);
        }
        try {
            Provider provider = base.configure(configuration.toString());
            KeyStore token = KeyStore.getInstance("PKCS11", provider);
            token.load(null, pin);
            Certificate certificate = token.getCertificate(alias);
            if (certificate == null
                    || !(certificate.getPublicKey() instanceof ECPublicKey publicKey)
                    || !(token.getKey(alias, null) instanceof PrivateKey key)) {
                throw new InvalidKey("the token has no elliptic-curve key with a certificate named " + alias, null);
            }
            return new Pkcs11Key(provider, key, publicKey);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw e instanceof InvalidKey invalid
                    ? invalid
                    : new SigningFailure("the token of " + configuration + " cannot be opened: " + deepest(e), e);
        }
    }

    /** The provider says what is wrong in the last cause. */
    private static String deepest(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage());
    }

    @Override
    public VerificationKey verificationKey() {
        return verificationKey;
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(verificationKey.curve().signatureAlgorithm(), provider);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new SigningFailure("the token does not sign: " + e.getMessage(), e);
        }
    }
}
