package dev.weir.registry.http;

import dev.weir.registry.core.model.Artifact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file of a model, as JSON shows it. */
@Schema(description = "A file of a model, by claim check.")
record ArtifactView(
        String name,
        String uri,
        @Schema(description = "sha256:<hex> of the bytes.") String digest,
        @Schema(description = "Bytes.") long size,
        String mediaType) {

    static ArtifactView of(Artifact artifact) {
        return new ArtifactView(
                artifact.name(), artifact.uri(), artifact.digest().toString(), artifact.size(), artifact.mediaType());
    }
}
