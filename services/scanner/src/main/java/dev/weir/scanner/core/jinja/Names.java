package dev.weir.scanner.core.jinja;

import java.util.HashMap;
import java.util.Map;

/** What a template has put under a name, as far as its constants tell. Scopes are not told apart. */
final class Names {

    private final Map<String, Folded> values = new HashMap<>();

    /** A later value hides an earlier one, unless only the earlier one has what a forbidden name would need. */
    void put(String path, Folded value) {
        Folded former = values.get(path);
        boolean weaker = former != null && former.isUnderscored() && !value.isUnderscored();
        values.put(path, weaker ? new Folded.Unknown(path, true) : value);
    }

    Folded of(String path) {
        Folded value = values.get(path);
        return value == null || value.equals(Folded.UNKNOWN) ? new Folded.Unknown(path, false) : value;
    }
}
