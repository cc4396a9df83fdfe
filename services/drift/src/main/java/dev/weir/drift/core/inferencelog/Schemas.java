package dev.weir.drift.core.inferencelog;

import java.util.Map;

/** What was declared of models, by the name that the log says. */
public record Schemas(Map<String, ModelSchema> declared) {

    public Schemas {
        declared = Map.copyOf(declared);
    }

    public ModelSchema of(String model) {
        return declared.getOrDefault(model, ModelSchema.inferred());
    }
}
