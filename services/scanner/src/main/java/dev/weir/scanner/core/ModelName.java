package dev.weir.scanner.core;

/**
 * Name of a model.
 *
 * @param value not blank
 */
public record ModelName(String value) {

    public ModelName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a model has a name");
        }
    }
}
