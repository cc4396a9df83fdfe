package dev.weir.deployer.core;

import dev.weir.artifacts.ArtifactReference;

/**
 * One file of a model.
 *
 * @param name path inside the model
 * @param reference where its bytes are and what they hash to
 */
public record ModelArtifact(String name, ArtifactReference reference) {

    public ModelArtifact {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a file of a model has a name");
        }
    }
}
