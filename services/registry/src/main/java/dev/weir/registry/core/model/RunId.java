package dev.weir.registry.core.model;

/** Identifier of a training run, unique in the organisation. */
public record RunId(String value) {

    public RunId {
        Require.text("the id of the training run", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
