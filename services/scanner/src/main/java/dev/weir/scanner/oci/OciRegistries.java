package dev.weir.scanner.oci;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.scanner.fetch.HttpArtifacts;
import java.io.InputStream;

/** Registries that the policy of fetching allows. */
public final class OciRegistries {

    private final HttpArtifacts http;
    private final String scheme;
    private final Credentials credentials;

    /** @param scheme that registries are spoken with by, {@code https} or {@code http} */
    public OciRegistries(HttpArtifacts http, String scheme, Credentials credentials) {
        this.http = http;
        this.scheme = scheme;
        this.credentials = credentials;
    }

    /**
     * Opens a file of a manifest.
     *
     * @param reference the manifest, and the digest of the file
     * @throws dev.weir.artifacts.ArtifactFailure when the manifest has no such file or cannot be had
     */
    InputStream open(ArtifactReference reference) {
        OciSession session = session(OciReference.parse(reference.uri()));
        session.manifest().requireFile(reference.digest());
        return session.open(reference.digest());
    }

    OciSession session(OciReference reference) {
        return new OciSession(http, scheme, credentials, reference);
    }
}
