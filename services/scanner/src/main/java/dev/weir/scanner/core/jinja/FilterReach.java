package dev.weir.scanner.core.jinja;

import java.util.Set;

/** Jinja's filters that take attributes by name. */
final class FilterReach {

    private static final Set<String> BY_FIRST = Set.of("attr", "selectattr", "rejectattr", "groupby");
    private static final String ATTRIBUTE = "attribute";

    private FilterReach() {}

    /** Applies a filter after telling what it reaches. */
    static Folded apply(String name, Folded input, Arguments arguments, Reach reach) {
        if (arguments.named().containsKey(ATTRIBUTE)) {
            reach.attribute(input, arguments.named().getOrDefault(ATTRIBUTE, Folded.UNKNOWN), true);
        }
        if (BY_FIRST.contains(name)) {
            reach.attribute(input, arguments.at(0), true);
            return name.equals("attr") ? step(input, arguments.at(0)) : Folded.UNKNOWN;
        }
        if (name.equals("map") && BY_FIRST.contains(arguments.text(0))) {
            reach.attribute(input, arguments.at(1), true);
            return Folded.UNKNOWN;
        }
        if (name.equals("format") && input instanceof Folded.Text(String pattern)) {
            reach.pattern(pattern);
        }
        return Filters.apply(name, input, arguments);
    }

    /** The way to an attribute of a value. */
    static Folded step(Folded from, Folded name) {
        return name instanceof Folded.Text(String text)
                ? new Folded.Unknown((from.path().isEmpty() ? "?" : from.path()) + "." + text, false)
                : Folded.UNKNOWN;
    }
}
