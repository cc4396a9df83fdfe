package dev.weir.finops.core.rightsizing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a manifest and what it should be.
 *
 * @param path fields from the root of the manifest
 * @param value a text or a whole number; null when the field should be gone
 */
public record FieldChange(List<String> path, @Nullable Object value) {

    public FieldChange {
        path = List.copyOf(path);
    }
}
