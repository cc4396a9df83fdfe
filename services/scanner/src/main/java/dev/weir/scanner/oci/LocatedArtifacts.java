package dev.weir.scanner.oci;

import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.fetch.HttpArtifacts;
import dev.weir.scanner.store.RemoteArtifacts;
import java.io.InputStream;
import java.net.URI;

/** Artifacts by where they lie: in a registry, or on a server. */
public final class LocatedArtifacts implements RemoteArtifacts {

    private final HttpArtifacts http;
    private final OciRegistries registries;

    public LocatedArtifacts(HttpArtifacts http, OciRegistries registries) {
        this.http = http;
        this.registries = registries;
    }

    @Override
    public InputStream open(ArtifactClaim claim) {
        URI uri = claim.reference().uri();
        return isInRegistry(uri) ? registries.open(claim) : http.open(uri);
    }

    static boolean isInRegistry(URI uri) {
        return OciReference.SCHEME.equalsIgnoreCase(uri.getScheme());
    }
}
