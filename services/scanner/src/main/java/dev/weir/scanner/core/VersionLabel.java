package dev.weir.scanner.core;

/**
 * Version of a model, as the registry numbered it.
 *
 * @param value not blank
 */
public record VersionLabel(String value) {

    public VersionLabel {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a version has a label");
        }
    }
}
