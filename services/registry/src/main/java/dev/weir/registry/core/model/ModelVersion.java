package dev.weir.registry.core.model;

import dev.weir.artifacts.Digest;
import java.time.Instant;

/** A version as the registry published it; it never changes. */
public record ModelVersion(VersionId id, TrainingRun run, Instant publishedAt) {

    public Digest digest() {
        return run.product().digest();
    }
}
