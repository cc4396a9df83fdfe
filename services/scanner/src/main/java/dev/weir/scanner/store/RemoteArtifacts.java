package dev.weir.scanner.store;

import dev.weir.scanner.core.ArtifactClaim;
import java.io.InputStream;

/** Artifacts that lie elsewhere. */
@FunctionalInterface
public interface RemoteArtifacts {

    /**
     * Opens one; whoever reads it verifies it.
     *
     * @throws dev.weir.artifacts.ArtifactFailure when it cannot be had
     */
    InputStream open(ArtifactClaim claim);
}
