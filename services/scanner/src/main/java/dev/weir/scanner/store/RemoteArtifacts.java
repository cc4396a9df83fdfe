package dev.weir.scanner.store;

import java.io.InputStream;
import java.net.URI;

/** Artifacts that lie elsewhere. */
@FunctionalInterface
public interface RemoteArtifacts {

    /**
     * Opens one.
     *
     * @throws dev.weir.artifacts.ArtifactFailure when it cannot be had
     */
    InputStream open(URI uri);
}
