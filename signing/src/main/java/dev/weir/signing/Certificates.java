package dev.weir.signing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Reads X.509 certificates. */
public final class Certificates {

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

    private Certificates() {}

    /**
     * Reads every {@code BEGIN CERTIFICATE} block of a text, in its order.
     *
     * @throws InvalidKey when one is malformed or there is none
     */
    public static List<X509Certificate> readPem(String pem) {
        if (!pem.contains(BEGIN)) {
            throw new InvalidKey("there is no " + BEGIN + " block" + Pem.instead(pem), null);
        }
        try {
            return factory()
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new InvalidKey("a certificate is malformed: " + e.getMessage(), e);
        }
    }

    static X509Certificate ofDer(byte[] der) throws CertificateException {
        return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der));
    }

    static CertificateFactory factory() throws CertificateException {
        return CertificateFactory.getInstance("X.509");
    }
}
