package dev.weir.scanner.messaging;

import dev.weir.artifacts.ModelDigest;
import dev.weir.artifacts.Resource;
import dev.weir.artifacts.StoredArtifact;
import dev.weir.events.Artifact;
import dev.weir.events.Dependency;
import dev.weir.events.ModelPublished;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Events as the registry says them. */
final class PublishedEvents {

    private PublishedEvents() {}

    /** Version 1 of a model that has one artifact and needs packages. */
    static ModelPublished of(String model, StoredArtifact artifact, String... packages) {
        return named(model, "model.bin", artifact, packages);
    }

    /** The same with another name of the artifact. */
    static ModelPublished named(String model, String name, StoredArtifact artifact, String... packages) {
        Artifact described = Artifact.newBuilder()
                .setName(name)
                .setUri(artifact.reference().uri().toString())
                .setDigest(artifact.reference().digest().toString())
                .setSize(artifact.size())
                .build();
        return ModelPublished.newBuilder()
                .setModel(model)
                .setVersion("1")
                .setDigest(ModelDigest.of(
                                List.of(new Resource(name, artifact.reference().digest())))
                        .toString())
                .setRunId("run-1")
                .setArtifacts(List.of(described))
                .setDependencies(Stream.of(packages)
                        .map(p -> Dependency.newBuilder().setPurl(p).build())
                        .toList())
                .setPublishedAt(Instant.parse("2026-11-01T12:00:00Z"))
                .build();
    }
}
