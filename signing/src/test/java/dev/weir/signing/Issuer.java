package dev.weir.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority of tests. */
final class Issuer {

    static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

    private final String name;
    private final SigningKey key;
    private final X509Certificate certificate;

    private Issuer(String name, SigningKey key, X509Certificate certificate) {
        this.name = name;
        this.key = key;
        this.certificate = certificate;
    }

    static Issuer root(String name) {
        SigningKey key = key();
        return new Issuer(name, key, issue(name, key, name, key, Use.ISSUING, NOW));
    }

    Issuer intermediate(String subject) {
        SigningKey made = key();
        return new Issuer(subject, made, issue(name, key, subject, made, Use.ISSUING, NOW));
    }

    X509Certificate certificate() {
        return certificate;
    }

    X509Certificate certify(SigningKey subject, Use use) {
        return issue(name, key, "CN=signer", subject, use, NOW);
    }

    X509Certificate certify(SigningKey subject, Use use, Instant from) {
        return issue(name, key, "CN=signer", subject, use, from);
    }

    /** What a certificate is for. */
    enum Use {
        ISSUING,
        SIGNING,
        CODE_SIGNING,
        AGREEMENT
    }

    static SigningKey key() {
        return SigningKey.generate(Curve.P256, new SecureRandom());
    }

    private static X509Certificate issue(
            String issuer, SigningKey issuerKey, String subject, SigningKey key, Use use, Instant from) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name(issuer),
                    BigInteger.valueOf(new SecureRandom().nextLong(Long.MAX_VALUE)),
                    Date.from(from),
                    Date.from(from.plusSeconds(86_400)),
                    new X500Name(subject),
                    publicKey(key));
            if (use == Use.ISSUING) {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            }
            if (use == Use.CODE_SIGNING) {
                builder.addExtension(
                        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_codeSigning));
            }
            Optional<Integer> usage = switch (use) {
                case ISSUING -> Optional.of(KeyUsage.keyCertSign);
                case SIGNING -> Optional.of(KeyUsage.digitalSignature);
                case CODE_SIGNING -> Optional.empty();
                case AGREEMENT -> Optional.of(KeyUsage.keyAgreement);
            };
            if (usage.isPresent()) {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage.get()));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(privateKey(issuerKey))));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublicKey publicKey(SigningKey key) throws GeneralSecurityException {
        byte[] der = Pem.PUBLIC_KEY.decode(key.verificationKey().toPem());
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
    }

    private static PrivateKey privateKey(SigningKey key) throws GeneralSecurityException {
        byte[] der = Pem.PRIVATE_KEY.decode(key.toPem());
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
    }
}
