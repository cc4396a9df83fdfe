package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.pickle.Value.Global;
import java.util.Optional;
import java.util.Set;

/**
 * Follows {@code getattr} where it names one attribute of a known class or of its instance, which is then a global like
 * others. So Python pickles bound methods and, in 3.11, the members of enumerations. As soon as {@code getattr} is used
 * in any other way it counts as what it is.
 */
final class AttributeFetches {

    private static final Set<String> NAMES = Set.of("builtins.getattr", "__builtin__.getattr");

    /** How often it lies somewhere and was not called yet. */
    private long open;

    static boolean isFetch(Global global) {
        return NAMES.contains(global.name().path().text());
    }

    /** It was put on the stack. */
    void pushed() {
        open++;
    }

    /** It was called in a way that was followed. */
    void followed() {
        open--;
    }

    boolean areAllFollowed() {
        return open == 0;
    }

    /** The attribute that a call with this argument gives; empty when that cannot be known. */
    static Optional<PythonGlobal> reached(Value argument) {
        if (argument instanceof Value.Tuple(var first)
                && first.size() == 2
                && first.get(1) instanceof Value.Text(String attribute)
                && !attribute.isEmpty()) {
            return owner(first.getFirst()).map(o -> o.member(attribute));
        }
        return Optional.empty();
    }

    private static Optional<PythonGlobal> owner(Value value) {
        if (value instanceof Global(PythonGlobal name)) {
            return Optional.of(name);
        }
        return value instanceof Value.Result(Global(PythonGlobal type)) && type.isNamedLikeClass()
                ? Optional.of(type)
                : Optional.empty();
    }
}
