package dev.weir.registry.core.model;

import dev.weir.artifacts.Digest;
import dev.weir.artifacts.ModelDigest;
import dev.weir.artifacts.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a training made.
 *
 * @param framework format or framework of the artifacts, perhaps empty
 */
public record Product(
        String framework,
        List<Artifact> artifacts,
        Map<String, Double> metrics,
        List<Dependency> dependencies,
        Map<String, String> tags,
        Optional<ReferenceProfile> profile) {

    public Product {
        artifacts = List.copyOf(artifacts);
        metrics = Map.copyOf(metrics);
        dependencies = List.copyOf(dependencies);
        tags = Map.copyOf(tags);
        digest(artifacts);
    }

    /** The digest of the model: the subject digest of OpenSSF Model Signing v1.0. */
    public Digest digest() {
        return digest(artifacts);
    }

    private static Digest digest(List<Artifact> artifacts) {
        return ModelDigest.of(artifacts.stream()
                .map(artifact -> new Resource(artifact.name(), artifact.digest()))
                .toList());
    }
}
