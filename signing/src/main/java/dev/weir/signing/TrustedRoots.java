package dev.weir.signing;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Certificates whose issue is trusted. A chain is judged by RFC 5280 at the moment from which its first certificate is
 * valid, as the reference implementation does: nobody vouches for the time of signing, and a signature outlives its
 * certificate. Revocation is not asked for, for that would need the network.
 */
final class TrustedRoots {

    private static final int LONGEST_PATH = 5;
    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";

    private final Set<TrustAnchor> anchors;

    TrustedRoots(Collection<X509Certificate> roots) {
        this.anchors = roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The key of the chain's first certificate.
     *
     * @throws UntrustedChain when no root vouches for it, or it is for something else than signing
     */
    VerificationKey keyOf(List<X509Certificate> chain) throws UntrustedChain {
        X509Certificate leaf = chain.getFirst();
        requireUse(leaf);
        requirePath(leaf, chain);
        if (!(leaf.getPublicKey() instanceof ECPublicKey key)) {
            throw new UntrustedChain("the certificate has no elliptic-curve key");
        }
        try {
            return new VerificationKey(key);
        } catch (InvalidKey e) {
            throw new UntrustedChain(String.valueOf(e.getMessage()));
        }
    }

    private void requirePath(X509Certificate leaf, List<X509Certificate> chain) throws UntrustedChain {
        if (anchors.isEmpty()) {
            throw new UntrustedChain("no root certificate is trusted");
        }
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(leaf);
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
            parameters.setRevocationEnabled(false);
            parameters.setMaxPathLength(LONGEST_PATH);
            parameters.setDate(leaf.getNotBefore());
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
        } catch (CertPathBuilderException e) {
            throw new UntrustedChain("no trusted root vouches for "
                    + leaf.getSubjectX500Principal().getName() + ": " + e.getMessage());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PKIX", e);
        }
    }

    /** Key usage digitalSignature, or extended key usage codeSigning. */
    private static void requireUse(X509Certificate leaf) throws UntrustedChain {
        boolean[] usage = leaf.getKeyUsage();
        try {
            List<String> extended = leaf.getExtendedKeyUsage();
            if (usage != null && usage[0] || extended != null && extended.contains(CODE_SIGNING)) {
                return;
            }
        } catch (GeneralSecurityException e) {
            throw new UntrustedChain("the uses of the certificate cannot be read: " + e.getMessage());
        }
        throw new UntrustedChain("the certificate is not for digital signatures or code signing");
    }

    /** The chain does not lead to a trusted root. */
    static final class UntrustedChain extends Exception {

        private static final long serialVersionUID = 1L;

        UntrustedChain(String message) {
            super(message);
        }
    }
}
