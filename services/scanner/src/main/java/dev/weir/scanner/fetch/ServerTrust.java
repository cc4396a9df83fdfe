package dev.weir.scanner.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Which certificates servers are believed by. */
public final class ServerTrust {

    private static final int MOST_CAUSES = 20;

    private ServerTrust() {}

    /** Those of the platform. */
    public static SSLContext ofPlatform() {
        return of(List.of());
    }

    /**
     * Those of the platform and those of a file, such as the root of a company.
     *
     * @param pem one or more certificates
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when it holds no certificate
     */
    public static SSLContext alsoOf(Path pem) throws IOException {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> further =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (further.isEmpty()) {
                throw new IllegalArgumentException(pem + " holds no certificate");
            }
            return of(further);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(pem + " holds no certificates: " + e.getMessage(), e);
        }
    }

    /** Whether a connection failed because nobody believed vouches for the server, which another try does not change. */
    static boolean isLacking(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            if (cause instanceof SSLPeerUnverifiedException || cause instanceof CertificateException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static SSLContext of(Collection<? extends Certificate> further) {
        try {
            List<Certificate> all = new ArrayList<>(further);
            all.addAll(ofPlatform(trust(null)));
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate certificate : all) {
                store.setCertificateEntry("certificate-" + store.size(), certificate);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust(store).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the platform has no TLS", e);
        }
    }

    private static List<X509Certificate> ofPlatform(TrustManagerFactory factory) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager trust) {
                certificates.addAll(List.of(trust.getAcceptedIssuers()));
            }
        }
        return certificates;
    }

    private static TrustManagerFactory trust(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
