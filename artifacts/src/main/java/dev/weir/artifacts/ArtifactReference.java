package dev.weir.artifacts;

import java.net.URI;

/**
 * A claim check.
 *
 * @param uri where the bytes lie; an absolute URI
 * @param digest what they must hash to
 */
public record ArtifactReference(URI uri, Digest digest) {

    public ArtifactReference {
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException("an artifact is referred to by an absolute URI, not " + uri);
        }
    }

    /**
     * Reads a reference as events carry it.
     *
     * @throws IllegalArgumentException when the URI or the digest cannot be read
     */
    public static ArtifactReference parse(String uri, String digest) {
        return new ArtifactReference(URI.create(uri), Digest.parse(digest));
    }
}
