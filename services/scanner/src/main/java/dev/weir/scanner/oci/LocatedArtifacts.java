package dev.weir.scanner.oci;

import dev.weir.artifacts.ArtifactReference;
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
    public InputStream open(ArtifactReference reference) {
        return isInRegistry(reference.uri()) ? registries.open(reference) : http.open(reference.uri());
    }

    static boolean isInRegistry(URI uri) {
        return OciReference.SCHEME.equalsIgnoreCase(uri.getScheme());
    }
}
