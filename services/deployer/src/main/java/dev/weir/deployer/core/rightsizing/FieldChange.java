package dev.weir.deployer.core.rightsizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of an InferenceService and what it should be.
 *
 * @param path fields from the root of the manifest
 * @param value none when the field should be gone
 */
public record FieldChange(List<String> path, Optional<String> value) {

    private static final Pattern FIELD = Pattern.compile("\\G(?:^|\\.)(?:'([^']+)'|([^.']+))");
    private static final List<String> REPLICAS = List.of("spec", "predictor", "minReplicas");
    private static final List<String> RESOURCES = List.of("spec", "predictor", "model", "resources");
    private static final int RESOURCE_DEPTH = 6;

    public FieldChange {
        path = List.copyOf(path);
    }

    /**
     * Reads a change as facts say it.
     *
     * @param path fields joined by dots, those with dots in their names in single quotes
     * @param value {@code null} takes the field away
     * @throws IllegalArgumentException when the path is none
     */
    public static FieldChange parse(String path, String value) {
        List<String> fields = new ArrayList<>();
        Matcher matcher = FIELD.matcher(path);
        int end = 0;
        while (matcher.find()) {
            fields.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            end = matcher.end();
        }
        if (end != path.length() || fields.isEmpty()) {
            throw new IllegalArgumentException("fields are joined by dots, not: " + path);
        }
        return new FieldChange(fields, value.equals("null") ? Optional.empty() : Optional.of(value));
    }

    /** What it is an amount of: {@code cpu}, {@code replicas}, a device; none when it is no size at all. */
    public Optional<String> resource() {
        if (path.equals(REPLICAS)) {
            return Optional.of("replicas");
        }
        boolean amount = path.size() == RESOURCE_DEPTH
                && path.subList(0, RESOURCES.size()).equals(RESOURCES)
                && List.of("requests", "limits").contains(path.get(RESOURCES.size()));
        return amount ? Optional.of(path.getLast()) : Optional.empty();
    }
}
