package dev.weir.registry.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The book of versions. */
public interface Versions {

    /** Registers a run as the next version of its model, once. Registrations of one model wait for each other. */
    Registration register(TrainingRun run, Instant at);

    Optional<ModelVersion> find(VersionId id);

    /** Every version of a model, oldest first. */
    List<ModelVersion> of(ModelName model);

    /** Every model, by name. */
    List<ModelSummary> models();
}
