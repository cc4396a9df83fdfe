package dev.weir.registry.messaging;

import dev.weir.events.TrainingCompleted;
import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.Ownership;
import dev.weir.registry.core.model.Product;
import dev.weir.registry.core.model.Recipe;
import dev.weir.registry.core.model.RunId;
import dev.weir.registry.core.model.TrainingRun;

/** Training runs, between Avro and the core. */
final class TrainingRuns {

    private TrainingRuns() {}

    /**
     * Reads a run.
     *
     * @throws IllegalArgumentException when it makes no sense
     */
    static TrainingRun toCore(TrainingCompleted event) {
        return new TrainingRun(
                new RunId(event.getRunId()),
                new ModelName(event.getModel()),
                recipe(event),
                product(event),
                new Ownership(event.getOwner(), event.getProject(), event.getEnvironment()),
                event.getResources().stream().map(Profiles::toCore).toList(),
                event.getRetrainingRequestId(),
                event.getStartedAt(),
                event.getCompletedAt());
    }

    static TrainingCompleted toAvro(TrainingRun run) {
        return TrainingCompleted.newBuilder()
                .setRunId(run.id().value())
                .setModel(run.model().value())
                .setFramework(run.product().framework())
                .setArtifacts(
                        run.product().artifacts().stream().map(Lineage::toAvro).toList())
                .setMetrics(run.product().metrics())
                .setParameters(run.recipe().parameters())
                .setDatasets(
                        run.recipe().datasets().stream().map(Lineage::toAvro).toList())
                .setBaseModels(
                        run.recipe().baseModels().stream().map(Lineage::toAvro).toList())
                .setDependencies(run.product().dependencies().stream()
                        .map(Lineage::toAvro)
                        .toList())
                .setCode(run.recipe().code().map(Lineage::toAvro).orElse(null))
                .setTags(run.product().tags())
                .setOwner(run.ownership().owner())
                .setProject(run.ownership().project())
                .setEnvironment(run.ownership().environment())
                .setResources(run.resources().stream().map(Profiles::toAvro).toList())
                .setReferenceProfile(
                        run.product().profile().map(Profiles::toAvro).orElse(null))
                .setRetrainingRequestId(run.answers().orElse(null))
                .setStartedAt(run.startedAt())
                .setCompletedAt(run.completedAt())
                .build();
    }

    private static Recipe recipe(TrainingCompleted event) {
        return new Recipe(
                event.getCode().map(Lineage::toCore),
                event.getParameters(),
                event.getDatasets().stream().map(Lineage::toCore).toList(),
                event.getBaseModels().stream().map(Lineage::toCore).toList());
    }

    private static Product product(TrainingCompleted event) {
        return new Product(
                event.getFramework(),
                event.getArtifacts().stream().map(Lineage::toCore).toList(),
                event.getMetrics(),
                event.getDependencies().stream().map(Lineage::toCore).toList(),
                event.getTags(),
                event.getReferenceProfile().map(Profiles::toCore));
    }
}
