package dev.weir.registry.messaging;

import dev.weir.artifacts.Digest;
import dev.weir.events.DatasetRole;
import dev.weir.registry.core.model.Artifact;
import dev.weir.registry.core.model.BaseModel;
import dev.weir.registry.core.model.CodeReference;
import dev.weir.registry.core.model.DatasetUse;
import dev.weir.registry.core.model.Dependency;

/** What a version is made of, between Avro and the core. */
final class Lineage {

    private Lineage() {}

    static Artifact toCore(dev.weir.events.Artifact artifact) {
        return new Artifact(
                artifact.getName(),
                artifact.getUri(),
                Digest.parse(artifact.getDigest()),
                artifact.getSize(),
                artifact.getMediaType());
    }

    static dev.weir.events.Artifact toAvro(Artifact artifact) {
        return dev.weir.events.Artifact.newBuilder()
                .setName(artifact.name())
                .setUri(artifact.uri())
                .setDigest(artifact.digest().toString())
                .setSize(artifact.size())
                .setMediaType(artifact.mediaType())
                .build();
    }

    static DatasetUse toCore(dev.weir.events.DatasetUse dataset) {
        return new DatasetUse(
                dataset.getName(),
                dataset.getVersion(),
                dataset.getDigest(),
                dataset.getUri(),
                DatasetUse.Role.valueOf(dataset.getRole().name()));
    }

    static dev.weir.events.DatasetUse toAvro(DatasetUse dataset) {
        return dev.weir.events.DatasetUse.newBuilder()
                .setName(dataset.name())
                .setVersion(dataset.version())
                .setDigest(dataset.digest().orElse(null))
                .setUri(dataset.uri().orElse(null))
                .setRole(DatasetRole.valueOf(dataset.role().name()))
                .build();
    }

    static BaseModel toCore(dev.weir.events.BaseModel base) {
        return new BaseModel(base.getName(), base.getVersion(), base.getDigest(), base.getUri());
    }

    static dev.weir.events.BaseModel toAvro(BaseModel base) {
        return dev.weir.events.BaseModel.newBuilder()
                .setName(base.name())
                .setVersion(base.version().orElse(null))
                .setDigest(base.digest().orElse(null))
                .setUri(base.uri().orElse(null))
                .build();
    }

    static Dependency toCore(dev.weir.events.Dependency dependency) {
        return new Dependency(dependency.getPurl(), dependency.getScope());
    }

    static dev.weir.events.Dependency toAvro(Dependency dependency) {
        return dev.weir.events.Dependency.newBuilder()
                .setPurl(dependency.purl())
                .setScope(dependency.scope())
                .build();
    }

    static CodeReference toCore(dev.weir.events.CodeReference code) {
        return new CodeReference(code.getRepository(), code.getRevision(), code.getPath());
    }

    static dev.weir.events.CodeReference toAvro(CodeReference code) {
        return dev.weir.events.CodeReference.newBuilder()
                .setRepository(code.repository())
                .setRevision(code.revision())
                .setPath(code.path().orElse(null))
                .build();
    }
}
