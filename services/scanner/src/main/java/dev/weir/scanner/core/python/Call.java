package dev.weir.scanner.core.python;

import dev.weir.scanner.core.content.LimitReached;
import java.util.function.Predicate;

/**
 * A call as it stands in source.
 *
 * @param source where it stands
 * @param path what is called, by its full name where an import tells it
 * @param from index of the first token between its brackets
 * @param to index of its closing bracket
 * @param topLevel whether loading the module makes it: it stands at the left margin
 */
record Call(PythonSource source, String path, int from, int to, boolean topLevel) {

    /** The strings among its arguments, joined as a shell would see a list of words. */
    String words() throws LimitReached {
        return source.words(from, to);
    }

    /** Whether a name is called or mentioned among its arguments; members of other values begin with a dot. */
    boolean mentions(Predicate<String> name) throws LimitReached {
        return source.mentions(from, to, name);
    }

    /** The attribute that is taken of its result; empty when none is. */
    String next() {
        return source.attributeBehind(to);
    }

    /** Whether its result is called at once. */
    boolean givesCalled() {
        return source.isCalledBehind(to);
    }
}
