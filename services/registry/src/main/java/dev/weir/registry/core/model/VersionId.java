package dev.weir.registry.core.model;

/**
 * One version of a model.
 *
 * @param version as the registry numbers them, {@code 1}, {@code 2}, …; whatever an event says, while none is known
 */
public record VersionId(ModelName model, String version) {

    public VersionId {
        Require.text("the version of " + model, version);
    }

    /** The version with this number, from 1. */
    public static VersionId numbered(ModelName model, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + number);
        }
        return new VersionId(model, Integer.toString(number));
    }

    @Override
    public String toString() {
        return model + " " + version;
    }
}
