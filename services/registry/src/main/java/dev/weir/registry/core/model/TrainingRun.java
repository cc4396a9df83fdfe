package dev.weir.registry.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A training that produced a model.
 *
 * @param answers id of the retraining request that it answers
 */
public record TrainingRun(
        RunId id,
        ModelName model,
        Recipe recipe,
        Product product,
        Ownership ownership,
        List<ResourceUse> resources,
        Optional<String> answers,
        Instant startedAt,
        Instant completedAt) {

    public TrainingRun {
        resources = List.copyOf(resources);
        if (completedAt.isBefore(startedAt)) {
            throw new IllegalArgumentException("run " + id + " completed before it started");
        }
    }
}
