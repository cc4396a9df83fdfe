package dev.weir.scanner.core.jinja;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a part of a template evaluates to, as far as its constants tell. */
sealed interface Folded {

    record Text(String text) implements Folded {}

    record Number(double value) implements Folded {}

    record Sequence(List<Folded> items) implements Folded {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Mapping(Map<String, Folded> entries) implements Folded {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /**
     * A value that only the running template knows.
     *
     * @param path names and attributes that lead to it, joined by dots; empty when it is the result of something else
     * @param underscored whether a constant with an underscore went into it
     */
    record Unknown(String path, boolean underscored) implements Folded {}

    /** Nothing is known. */
    Folded UNKNOWN = new Unknown("", false);

    /** The way to a value; empty for constants. */
    default String path() {
        return this instanceof Unknown unknown ? unknown.path() : "";
    }

    /** Whether an underscore stands in it. */
    default boolean isUnderscored() {
        return switch (this) {
            case Text t -> t.text().contains("_");
            case Number n -> false;
            case Sequence s -> s.items().stream().anyMatch(Folded::isUnderscored);
            case Mapping m -> m.entries().values().stream().anyMatch(Folded::isUnderscored);
            case Unknown u -> u.underscored();
        };
    }

    /** Whether all of it is known. */
    default boolean isKnown() {
        return switch (this) {
            case Text t -> true;
            case Number n -> true;
            case Sequence s -> s.items().stream().allMatch(Folded::isKnown);
            case Mapping m -> m.entries().values().stream().allMatch(Folded::isKnown);
            case Unknown u -> false;
        };
    }

    /** The characters that printing it gives, where it is known. */
    default String print() {
        return switch (this) {
            case Text t -> t.text();
            case Number n ->
                n.value() == Math.rint(n.value()) && Math.abs(n.value()) < 1e15
                        ? Long.toString((long) n.value())
                        : Double.toString(n.value());
            case Sequence s -> "[" + joined(s.items(), ", ") + "]";
            case Mapping m -> m.entries().keySet().toString();
            case Unknown u -> "";
        };
    }

    /** The printed items with a separator between them, cut soon behind {@link Arithmetic#LONGEST}. */
    static String joined(List<Folded> items, String separator) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < items.size() && all.length() <= Arithmetic.LONGEST; i++) {
            all.append(i == 0 ? "" : separator).append(items.get(i).print());
        }
        return all.toString();
    }

    /** What remains known of something made from these. */
    static Folded mixed(Folded... parts) {
        for (Folded part : parts) {
            if (part.isUnderscored()) {
                return new Unknown("", true);
            }
        }
        return UNKNOWN;
    }
}
