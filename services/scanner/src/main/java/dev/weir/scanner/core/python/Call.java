package dev.weir.scanner.core.python;

import dev.weir.scanner.core.content.LimitReached;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A call as it stands in source.
 *
 * @param source where it stands
 * @param path what is called, by its full name where an import or an assignment tells it
 * @param manner how the source names it
 * @param from index of the first token between its brackets
 * @param to index of its closing bracket
 * @param moment when it is made
 */
record Call(PythonSource source, String path, Manner manner, int from, int to, Moment moment) {

    /** When a call is made. */
    enum Moment {
        /** When the function around it is called. */
        LATER,
        /** When the module is loaded. */
        LOADING,
        /** When the module is loaded, and it is a statement at the left margin. */
        STATEMENT
    }

    /** What its first argument says, as far as constants reach. */
    Optional<String> text() throws LimitReached {
        return source.text(from);
    }

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
