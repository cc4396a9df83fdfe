package dev.weir.registry.messaging;

import dev.weir.events.ModelPublished;
import dev.weir.registry.core.model.ModelVersion;
import dev.weir.registry.core.model.Ownership;
import dev.weir.registry.core.model.Product;
import dev.weir.registry.core.model.Recipe;

/** Published versions in Avro. */
final class PublishedVersions {

    private PublishedVersions() {}

    static ModelPublished toAvro(ModelVersion version) {
        Recipe recipe = version.run().recipe();
        Product product = version.run().product();
        Ownership ownership = version.run().ownership();
        return ModelPublished.newBuilder()
                .setModel(version.id().model().value())
                .setVersion(version.id().version())
                .setDigest(version.digest().toString())
                .setRunId(version.run().id().value())
                .setFramework(product.framework())
                .setArtifacts(product.artifacts().stream().map(Lineage::toAvro).toList())
                .setMetrics(product.metrics())
                .setParameters(recipe.parameters())
                .setDatasets(recipe.datasets().stream().map(Lineage::toAvro).toList())
                .setBaseModels(recipe.baseModels().stream().map(Lineage::toAvro).toList())
                .setDependencies(
                        product.dependencies().stream().map(Lineage::toAvro).toList())
                .setCode(recipe.code().map(Lineage::toAvro).orElse(null))
                .setTags(product.tags())
                .setOwner(ownership.owner())
                .setProject(ownership.project())
                .setEnvironment(ownership.environment())
                .setResources(
                        version.run().resources().stream().map(Profiles::toAvro).toList())
                .setReferenceProfile(product.profile().map(Profiles::toAvro).orElse(null))
                .setPublishedAt(version.publishedAt())
                .build();
    }
}
