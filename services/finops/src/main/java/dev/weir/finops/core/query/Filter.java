package dev.weir.finops.core.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what has one of some values in a dimension.
 *
 * @param values at least one; the empty text stands for what has none
 */
public record Filter(Dimension dimension, List<String> values) {

    public Filter {
        values = List.copyOf(values);
    }

    /**
     * Reads filters as people write them: {@code model=flights|delays,tag:team=risk}. All of them must hold; of the
     * values of one, any may.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    public static List<Filter> parse(String text) {
        List<Filter> filters = new ArrayList<>();
        for (String part : text.split(",")) {
            if (!part.isBlank()) {
                filters.add(one(part.strip()));
            }
        }
        return filters;
    }

    private static Filter one(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(
                    "a filter is written dimension=value, or dimension=value|value, not \"" + text + "\"");
        }
        return new Filter(
                Dimension.parse(text.substring(0, equals)),
                List.of(text.substring(equals + 1).split("\\|", -1)));
    }
}
