package dev.weir.scanner.core.jinja;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a call or a filter is given.
 *
 * @param positional arguments without a name
 * @param named arguments with a name
 */
record Arguments(List<Folded> positional, Map<String, Folded> named) {

    static final Arguments NONE = new Arguments(List.of(), Map.of());

    Arguments {
        positional = List.copyOf(positional);
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    boolean isKnown() {
        return all().isKnown();
    }

    /** The argument at an index; unknown when there is none. */
    Folded at(int index) {
        return index < positional.size() ? positional.get(index) : Folded.UNKNOWN;
    }

    /** The printed argument at an index; empty when there is none. */
    String text(int index) {
        return at(index).print();
    }

    Arguments behindFirst() {
        return positional.isEmpty() ? this : new Arguments(positional.subList(1, positional.size()), named);
    }

    /** All of them as one value. */
    Folded all() {
        List<Folded> all = new ArrayList<>(positional);
        all.addAll(named.values());
        return new Folded.Sequence(all);
    }

    /** What fills a pattern: the named ones where there are no others. */
    Folded values() {
        return positional.isEmpty() && !named.isEmpty() ? new Folded.Mapping(named) : new Folded.Sequence(positional);
    }
}
