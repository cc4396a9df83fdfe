package dev.weir.signing;

import java.security.cert.X509Certificate;
import java.util.List;

/** What a bundle says to verify it with. */
sealed interface Material {

    /** Some trusted key; old bundles do not name it. */
    record Unnamed() implements Material {}

    /** The key of this name. */
    record Named(KeyHint hint) implements Material {}

    /** The key of the first certificate, which the others vouch for; at least one. */
    record Chain(List<X509Certificate> certificates) implements Material {
        public Chain {
            certificates = List.copyOf(certificates);
        }
    }
}
