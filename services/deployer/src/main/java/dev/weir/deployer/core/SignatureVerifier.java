package dev.weir.deployer.core;

import dev.weir.artifacts.ArtifactReference;

/** Verifies signature bundles against the keys that are trusted here. */
@FunctionalInterface
public interface SignatureVerifier {

    /**
     * Fetches a bundle and verifies it. A bundle that cannot be trusted, whatever the reason, is doubtful; only a
     * store that does not answer now fails, transiently.
     */
    SignatureCheck verify(ArtifactReference bundle);
}
