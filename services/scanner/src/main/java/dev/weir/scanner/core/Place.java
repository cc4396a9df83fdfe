package dev.weir.scanner.core;

/**
 * Where evidence is.
 *
 * @param artifact the artifact
 * @param path the member inside it
 * @param offset byte offset inside that member, 0 or more
 */
public record Place(ArtifactName artifact, MemberPath path, long offset) {

    public Place {
        if (offset < 0) {
            throw new IllegalArgumentException("an offset is not negative: " + offset);
        }
    }

    /** The first byte of an artifact. */
    public static Place of(ArtifactName artifact) {
        return new Place(artifact, MemberPath.ROOT, 0);
    }

    /** The same member at another offset. */
    public Place at(long other) {
        return new Place(artifact, path, other);
    }

    /** The first byte of a member of the container at this place. */
    public Place member(String name) {
        return new Place(artifact, path.member(name), 0);
    }

    /** Artifact, member and offset, as {@code model.pt!/archive/data.pkl@12}. */
    @Override
    public String toString() {
        return artifact.value() + (path.isRoot() ? "" : "!/" + path) + "@" + offset;
    }
}
