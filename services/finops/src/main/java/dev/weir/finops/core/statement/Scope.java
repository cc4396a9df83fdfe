package dev.weir.finops.core.statement;

import dev.weir.finops.core.ledger.Slice;
import dev.weir.finops.core.query.Dimension;
import java.util.Optional;

/**
 * Whose statement it is.
 *
 * @param dimension none for everything
 * @param value in the dimension; empty for what has none
 */
public record Scope(Optional<Dimension> dimension, String value) {

    private static final String TOTAL = "total";
    private static final String TAG = "tag:";

    /**
     * Reads a scope as people write it: {@code total}, {@code model:flights}, {@code cost_center:4711} or
     * {@code tag:team=risk}.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    public static Scope parse(String text) {
        if (text.equals(TOTAL)) {
            return new Scope(Optional.empty(), "");
        }
        int end = text.startsWith(TAG) ? text.indexOf('=') : text.indexOf(':');
        if (end < 1) {
            throw new IllegalArgumentException(
                    "a scope is written total, dimension:value or tag:key=value, not \"" + text + "\"");
        }
        return new Scope(Optional.of(Dimension.parse(text.substring(0, end))), text.substring(end + 1));
    }

    public boolean holds(Slice slice) {
        return dimension.map(of -> of.of(slice).equals(value)).orElse(true);
    }

    /** As people write it. */
    public String label() {
        return dimension
                .map(of -> of.label() + (of instanceof Dimension.Tag ? "=" : ":") + value)
                .orElse(TOTAL);
    }
}
