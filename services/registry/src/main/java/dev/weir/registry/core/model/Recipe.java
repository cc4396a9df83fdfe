package dev.weir.registry.core.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a training was made from, and what would make it again. */
public record Recipe(
        Optional<CodeReference> code,
        Map<String, String> parameters,
        List<DatasetUse> datasets,
        List<BaseModel> baseModels) {

    public Recipe {
        parameters = Map.copyOf(parameters);
        datasets = List.copyOf(datasets);
        baseModels = List.copyOf(baseModels);
    }
}
