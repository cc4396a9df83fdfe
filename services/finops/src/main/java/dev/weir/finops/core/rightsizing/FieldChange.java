package dev.weir.finops.core.rightsizing;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field of a manifest and what it should be.
 *
 * @param path fields from the root of the manifest
 * @param value a text or a whole number; null when the field should be gone
 */
public record FieldChange(List<String> path, @Nullable Object value) {

    public FieldChange {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a field has a name");
        }
        path = List.copyOf(path);
    }

    /** The path with dots between fields; a field with a dot in its name is quoted. */
    public String dotted() {
        return path.stream()
                .map(field -> field.contains(".") ? "'" + field + "'" : field)
                .collect(Collectors.joining("."));
    }

    /** As YAML writes a field, with its whole path. */
    @Override
    public String toString() {
        return dotted() + ": " + value;
    }
}
