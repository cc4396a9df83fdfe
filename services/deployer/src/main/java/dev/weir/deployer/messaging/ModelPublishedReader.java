package dev.weir.deployer.messaging;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Digest;
import dev.weir.deployer.core.Environment;
import dev.weir.deployer.core.Fact;
import dev.weir.deployer.core.ModelArtifact;
import dev.weir.deployer.core.Origin;
import dev.weir.deployer.core.Ownership;
import dev.weir.deployer.core.Publication;
import dev.weir.events.Artifact;
import dev.weir.events.ModelPublished;
import dev.weir.mesh.Event;
import java.util.Optional;

/** Reads {@code model.published}; a version that names no environment goes to a default one. */
record ModelPublishedReader(Environment otherwise) implements FactReader<ModelPublished> {

    @Override
    public String topic() {
        return "model.published";
    }

    @Override
    public Class<ModelPublished> type() {
        return ModelPublished.class;
    }

    @Override
    public Fact read(Event<ModelPublished> event) {
        ModelPublished data = event.data();
        return new Fact.Published(new Publication(
                FactReader.version(data.getModel(), data.getVersion()),
                Digest.parse(data.getDigest()),
                data.getEnvironment().isBlank() ? otherwise : new Environment(data.getEnvironment()),
                new Ownership(data.getOwner(), data.getProject()),
                data.getArtifacts().stream().map(ModelPublishedReader::artifact).toList(),
                origin(event),
                Optional.of(data.getPublishedAt())));
    }

    private static Origin origin(Event<ModelPublished> event) {
        return new Origin(
                event.id().value(),
                DeploymentTopics.committed(event.id()).value(),
                event.envelope().correlation(),
                event.envelope().traceparent());
    }

    private static ModelArtifact artifact(Artifact artifact) {
        return new ModelArtifact(artifact.getName(), ArtifactReference.parse(artifact.getUri(), artifact.getDigest()));
    }
}
