package dev.weir.registry.core.passport;

import dev.weir.registry.core.model.ModelVersion;
import dev.weir.registry.core.model.VersionId;
import java.util.List;
import java.util.Optional;

/**
 * Everything the registry knows of a version.
 *
 * @param version empty while only other services speak of it
 */
public record Passport(
        VersionId id, Optional<ModelVersion> version, PassportState state, List<Entry> timeline, List<Cost> costs) {}
