package dev.weir.scanner.core;

import java.util.Locale;

/**
 * Name of an artifact inside its model version.
 *
 * @param value a path with forward slashes, not empty
 */
public record ArtifactName(String value) {

    public ArtifactName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an artifact has a name");
        }
    }

    /** Whether the name ends so, without regard to case. */
    public boolean endsWith(String suffix) {
        return value.toLowerCase(Locale.ROOT).endsWith(suffix);
    }
}
