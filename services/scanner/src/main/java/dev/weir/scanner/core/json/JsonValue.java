package dev.weir.scanner.core.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value (RFC 8259). */
public sealed interface JsonValue {

    /** Members in the order written; names are unique. */
    record Members(Map<String, JsonValue> members) implements JsonValue {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    record Elements(List<JsonValue> elements) implements JsonValue {
        public Elements {
            elements = List.copyOf(elements);
        }
    }

    record Text(String text) implements JsonValue {}

    /** A number as it is written, for a reader must not round what it compares. */
    record Number(String literal) implements JsonValue {}

    /** {@code true}, {@code false} or {@code null}. */
    record Word(String word) implements JsonValue {}
}
