package dev.weir.registry.http;

import dev.weir.registry.core.model.BaseModel;
import dev.weir.registry.core.model.CodeReference;
import dev.weir.registry.core.model.DatasetUse;
import dev.weir.registry.core.model.Dependency;
import dev.weir.registry.core.model.TrainingRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a version was made from, as JSON shows it. */
@Schema(name = "Lineage", description = "What a version was made from.")
record LineageView(
        @Schema(description = "Source code of the training.")
        Optional<CodeReference> code,

        @Schema(description = "Settings of the training.") Map<String, String> parameters,

        @Schema(description = "Dataset versions that were read.")
        List<DatasetUse> datasets,

        @Schema(description = "Models it derives from.") List<BaseModel> baseModels,
        @Schema(description = "Packages it needs.") List<Dependency> dependencies,

        @Schema(description = "The retraining request that it answers.")
        Optional<String> retrainingRequestId) {

    static LineageView of(TrainingRun run) {
        return new LineageView(
                run.recipe().code(),
                run.recipe().parameters(),
                run.recipe().datasets(),
                run.recipe().baseModels(),
                run.product().dependencies(),
                run.answers());
    }
}
