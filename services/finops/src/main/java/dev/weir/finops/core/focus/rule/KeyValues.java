package dev.weir.finops.core.focus.rule;

import java.util.Map;
import java.util.Optional;

/** Reads key-value columns, which hold JSON. */
public interface KeyValues {

    /** The pairs, values as text; none when it is no JSON object, or a value is an object or an array. */
    Optional<Map<String, String>> read(String text);
}
