package dev.weir.artifacts;

/**
 * Bytes that lie in the store, durably.
 *
 * @param reference where they lie and what they hash to
 * @param size length in bytes
 */
public record StoredArtifact(ArtifactReference reference, long size) {

    public StoredArtifact {
        if (size < 0) {
            throw new IllegalArgumentException("a size is never negative: " + size);
        }
    }
}
