package dev.weir.cluster.manifest;

/** A manifest lacks what is needed to serve it. */
final class MalformedManifest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedManifest(String message) {
        super(message);
    }
}
