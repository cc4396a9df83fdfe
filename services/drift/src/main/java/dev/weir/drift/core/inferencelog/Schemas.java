package dev.weir.drift.core.inferencelog;

import java.util.Map;

/** What was declared of models, by the name that the log says. */
public record Schemas(Map<String, ModelSchema> declared) {

    public Schemas {
        declared = Map.copyOf(declared);
    }

    /** @param model as a log names it */
    public ModelSchema of(String model) {
        return declared.getOrDefault(model, ModelSchema.inferred());
    }

    /**
     * What was declared of the model of a label, which may be named as in the log or as in the mesh; of several with one name
     * in the mesh, the first by the name in the log.
     */
    public ModelSchema ofLabelled(String model) {
        return declared.containsKey(model)
                ? of(model)
                : declared.entrySet().stream()
                        .filter(entry ->
                                entry.getValue().model().filter(model::equals).isPresent())
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .orElseGet(ModelSchema::inferred);
    }
}
