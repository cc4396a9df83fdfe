package dev.weir.registry.http;

import static dev.weir.registry.http.Given.list;
import static dev.weir.registry.http.Given.map;
import static dev.weir.registry.http.Given.required;
import static dev.weir.registry.http.Given.text;

import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.Ownership;
import dev.weir.registry.core.model.Product;
import dev.weir.registry.core.model.Recipe;
import dev.weir.registry.core.model.RunId;
import dev.weir.registry.core.model.TrainingRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A training run as it comes over HTTP: the fields of training.completed. */
@Schema(name = "TrainingRun", description = "A completed training run: the fields of training.completed.")
record TrainingRunBody(
        @Schema(required = true, description = "Identifier of the run, unique in the organisation.") @Nullable
        String runId,

        @Schema(required = true, description = "Model name.", examples = "flights") @Nullable
        String model,

        @Schema(description = "Format or framework of the artifacts.", examples = "onnx") @Nullable
        String framework,

        @Schema(required = true, description = "The files of the model, at least one.") @Nullable
        List<PartBody.OfArtifact> artifacts,

        @Schema(description = "Metric name to value.") @Nullable
        Map<String, Double> metrics,

        @Schema(description = "Hyper-parameters and other settings.") @Nullable
        Map<String, String> parameters,

        @Schema(description = "Dataset versions that were read.") @Nullable
        List<PartBody.OfDataset> datasets,

        @Schema(description = "Models this one derives from.") @Nullable
        List<PartBody.OfBaseModel> baseModels,

        @Schema(description = "Packages the model needs.") @Nullable
        List<PartBody.OfDependency> dependencies,

        @Schema(description = "Source code of the training.")
        PartBody.@Nullable OfCode code,

        @Schema(description = "Free labels.") @Nullable Map<String, String> tags,

        @Schema(description = "Person or team that answers for it.") @Nullable
        String owner,

        @Schema(description = "Project it belongs to.") @Nullable
        String project,

        @Schema(description = "Environment it is meant for; staging unless said.") @Nullable
        String environment,

        @Schema(description = "What the run used.") @Nullable
        List<MeasureBody.OfResource> resources,

        @Schema(description = "How the training data was distributed, for drift detection.")
        MeasureBody.@Nullable OfProfile referenceProfile,

        @Schema(description = "The retraining request that this run answers.") @Nullable
        String retrainingRequestId,

        @Schema(required = true, description = "When the run began.") @Nullable
        Instant startedAt,

        @Schema(required = true, description = "When it ended.") @Nullable
        Instant completedAt) {

    /**
     * The run.
     *
     * @throws IllegalArgumentException naming the field that is missing or makes no sense
     */
    TrainingRun toCore() {
        return new TrainingRun(
                new RunId(required("runId", runId)),
                new ModelName(required("model", model)),
                recipe(),
                product(),
                new Ownership(text(owner), text(project), text(environment)),
                list(resources).stream().map(MeasureBody.OfResource::toCore).toList(),
                Optional.ofNullable(retrainingRequestId),
                required("startedAt", startedAt),
                required("completedAt", completedAt));
    }

    private Recipe recipe() {
        return new Recipe(
                Optional.ofNullable(code).map(PartBody.OfCode::toCore),
                map(parameters),
                list(datasets).stream().map(PartBody.OfDataset::toCore).toList(),
                list(baseModels).stream().map(PartBody.OfBaseModel::toCore).toList());
    }

    private Product product() {
        return new Product(
                text(framework),
                list(artifacts).stream().map(PartBody.OfArtifact::toCore).toList(),
                map(metrics),
                list(dependencies).stream().map(PartBody.OfDependency::toCore).toList(),
                map(tags),
                Optional.ofNullable(referenceProfile).map(MeasureBody.OfProfile::toCore));
    }
}
