package dev.weir.scanner.oci;

import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.fetch.HttpArtifacts;
import java.io.InputStream;
import java.util.List;

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
     * Opens a file of a manifest, or of the first manifest of an index that has it. Its layers are verified while they
     * are read, the whole file is not.
     *
     * @throws dev.weir.artifacts.ArtifactFailure when no manifest has such a file, or one cannot be had
     */
    InputStream open(ArtifactClaim claim) {
        OciReference reference = OciReference.parse(claim.reference().uri());
        OciSession session = session(reference);
        Manifest manifest = session.tree().holding(List.of(claim)).getFirst();
        return session.open(ModelFiles.of(manifest).require(claim, reference));
    }

    OciSession session(OciReference reference) {
        return new OciSession(http, scheme, credentials, reference);
    }
}
