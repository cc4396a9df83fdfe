package dev.weir.scanner.core;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Resource;

/**
 * An artifact that a model version promises.
 *
 * @param name path inside the version
 * @param reference where the bytes are and what they hash to
 */
public record ArtifactClaim(ArtifactName name, ArtifactReference reference) {

    /** Name and digest, as a signature binds them. */
    public Resource resource() {
        return new Resource(name.value(), reference.digest());
    }
}
