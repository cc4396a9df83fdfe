package dev.weir.deployer.core;

import dev.weir.artifacts.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version as it was published; it never changes.
 *
 * @param digest digest of the whole model
 * @param publishedAt none of publications that an earlier release remembered
 */
public record Publication(
        ModelVersion model,
        Digest digest,
        Environment environment,
        Ownership ownership,
        List<ModelArtifact> artifacts,
        Origin origin,
        Optional<Instant> publishedAt) {

    private static final String ONNX = ".onnx";

    public Publication {
        artifacts = List.copyOf(artifacts);
    }

    /** The file that a model server loads: the first in ONNX format. */
    public Optional<ModelArtifact> servable() {
        return artifacts.stream()
                .filter(artifact -> artifact.name().endsWith(ONNX))
                .findFirst();
    }
}
