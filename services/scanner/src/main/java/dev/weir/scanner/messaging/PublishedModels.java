package dev.weir.scanner.messaging;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Digest;
import dev.weir.events.Artifact;
import dev.weir.events.BaseModel;
import dev.weir.events.DatasetUse;
import dev.weir.events.Dependency;
import dev.weir.events.ModelPublished;
import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.Ingredient;
import dev.weir.scanner.core.ModelName;
import dev.weir.scanner.core.Origin;
import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.TrainingRun;
import dev.weir.scanner.core.VersionLabel;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads published versions from their events. */
final class PublishedModels {

    private PublishedModels() {}

    /** @throws IllegalArgumentException when the event describes no version */
    static PublishedModel toCore(ModelPublished event) {
        return new PublishedModel(
                new ModelName(event.getModel()),
                new VersionLabel(event.getVersion()),
                Digest.parse(event.getDigest()),
                event.getArtifacts().stream().map(PublishedModels::claim).toList(),
                origin(event),
                run(event),
                event.getPublishedAt());
    }

    private static ArtifactClaim claim(Artifact artifact) {
        return new ArtifactClaim(
                new ArtifactName(artifact.getName()), ArtifactReference.parse(artifact.getUri(), artifact.getDigest()));
    }

    private static TrainingRun run(ModelPublished event) {
        return new TrainingRun(
                event.getRunId(),
                new TreeMap<>(event.getParameters()),
                event.getCode().stream()
                        .map(code -> new TrainingRun.Code(
                                code.getRepository(),
                                code.getRevision(),
                                code.getPath().orElse("")))
                        .toList(),
                resources(event));
    }

    private static Origin origin(ModelPublished event) {
        return new Origin(
                event.getFramework(),
                new TreeMap<>(event.getMetrics()),
                event.getDatasets().stream().map(PublishedModels::dataset).toList(),
                event.getBaseModels().stream().map(PublishedModels::baseModel).toList(),
                event.getDependencies().stream().map(Dependency::getPurl).toList());
    }

    private static SortedMap<String, Double> resources(ModelPublished event) {
        SortedMap<String, Double> resources = new TreeMap<>();
        event.getResources().forEach(m -> resources.merge(m.getKind().name(), m.getQuantity(), Double::sum));
        return resources;
    }

    private static Ingredient dataset(DatasetUse dataset) {
        return new Ingredient(
                dataset.getName(),
                dataset.getVersion(),
                dataset.getDigest().map(Digest::parse).orElse(null));
    }

    private static Ingredient baseModel(BaseModel base) {
        return new Ingredient(
                base.getName(),
                base.getVersion().orElse(null),
                base.getDigest().map(Digest::parse).orElse(null));
    }
}
