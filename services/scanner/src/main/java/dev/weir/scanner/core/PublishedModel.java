package dev.weir.scanner.core;

import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Resource;
import java.time.Instant;
import java.util.List;

/**
 * A model version to be scanned.
 *
 * @param name model
 * @param version its version
 * @param digest digest of the whole version, as it was published
 * @param artifacts its files
 * @param origin what it was made from
 * @param run what trained it
 * @param publishedAt when the registry accepted it
 */
public record PublishedModel(
        ModelName name,
        VersionLabel version,
        Digest digest,
        List<ArtifactClaim> artifacts,
        Origin origin,
        TrainingRun run,
        Instant publishedAt) {

    public PublishedModel {
        artifacts = List.copyOf(artifacts);
        if (artifacts.stream().map(ArtifactClaim::name).distinct().count() < artifacts.size()) {
            throw new IllegalArgumentException("two artifacts of a version have the same name");
        }
    }

    /** Names and digests, as a signature binds them. */
    public List<Resource> resources() {
        return artifacts.stream().map(ArtifactClaim::resource).toList();
    }
}
