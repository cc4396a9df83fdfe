package dev.weir.registry.core.model;

import java.time.Instant;
import java.util.List;

/** A dataset version that somebody published. */
public record Dataset(
        DatasetUse identity,
        String licence,
        String residency,
        String sensitivity,
        String owner,
        List<DatasetUse> parents,
        Instant publishedAt) {

    public Dataset {
        parents = List.copyOf(parents);
    }
}
