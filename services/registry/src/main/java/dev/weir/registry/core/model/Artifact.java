package dev.weir.registry.core.model;

import dev.weir.artifacts.Digest;

/**
 * A file of a model, by claim check.
 *
 * @param size bytes
 */
public record Artifact(String name, String uri, Digest digest, long size, String mediaType) {

    public Artifact {
        Require.text("the name of an artifact", name);
        Require.text("the URI of artifact " + name, uri);
        if (size < 0) {
            throw new IllegalArgumentException("artifact " + name + " has a negative size: " + size);
        }
    }
}
