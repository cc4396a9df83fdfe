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

    private static final Set<String> SETTERS = Set.of("builtins.setattr", "__builtin__.setattr");

    /** Where dill keeps the setter that it falls back from, and by what name. */
    private static final PythonGlobal FALLBACK = PythonGlobal.of("dill", "_dill");

    private static final PythonGlobal CELL = PythonGlobal.of("dill._dill", "_create_cell");

    private static final String FALLBACK_NAME = "_setattr";

    private static final PythonGlobal TEXT = PythonGlobal.of("builtins", "str");

    /** What dill writes on a class that it has made. */
    private static final Set<String> LABELS = Set.of("__qualname__", "__doc__", "__module__", "__name__");

    /** How often it lies somewhere and was not called yet. */
    private long open;

    static boolean isFetch(Global global) {
        String path = global.name().path().text();
        return NAMES.contains(path) || SETTERS.contains(path);
    }

    static boolean gets(Global global) {
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

    /** Whether a call only reads from, or labels, a class that the pickle makes. */
    static boolean staysInside(Global global, Value argument) {
        return setsName(global, argument) || fillsCell(global, argument) || getsFromMade(global, argument);
    }

    /** The setter that dill asks for, with Python's own as the default; empty when something else is asked for. */
    static Optional<PythonGlobal> fallback(Value argument) {
        return argument instanceof Value.Tuple(var first)
                        && first.size() == 3
                        && first.getFirst() instanceof Global(PythonGlobal owner)
                        && owner.path().equals(FALLBACK.path())
                        && first.get(1) instanceof Value.Text(String attribute)
                        && attribute.equals(FALLBACK_NAME)
                        && first.get(2) instanceof Global setter
                        && SETTERS.contains(setter.name().path().text())
                ? Optional.of(setter.name())
                : Optional.empty();
    }

    /** Whether a variable of a carried function is given its value. */
    private static boolean fillsCell(Global global, Value argument) {
        return SETTERS.contains(global.name().path().text())
                && argument instanceof Value.Tuple(var first)
                && first.size() == 3
                && first.getFirst() instanceof Value.Result(Global(PythonGlobal maker), boolean instance)
                && maker.path().equals(CELL.path())
                && first.get(1) instanceof Value.Text(String attribute)
                && attribute.equals("cell_contents");
    }

    private static boolean getsFromMade(Global global, Value argument) {
        return gets(global)
                && argument instanceof Value.Tuple(var first)
                && first.size() == 2
                && first.getFirst() instanceof Value.Result(Global(PythonGlobal maker), boolean instance)
                && CarriedCode.makesClasses(maker)
                && first.get(1) instanceof Value.Text(String attribute)
                && !attribute.startsWith("__");
    }

    private static boolean setsName(Global global, Value argument) {
        return SETTERS.contains(global.name().path().text())
                && argument instanceof Value.Tuple(var first)
                && first.size() == 3
                && first.getFirst() instanceof Value.Result
                && first.get(1) instanceof Value.Text(String label)
                && LABELS.contains(label)
                && !(first.get(2) instanceof Global);
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
        if (value instanceof Value.Text) {
            return Optional.of(TEXT);
        }
        return value instanceof Value.Result(Global(PythonGlobal type), boolean instance)
                        && (instance || type.isNamedLikeClass())
                ? Optional.of(type)
                : Optional.empty();
    }
}
