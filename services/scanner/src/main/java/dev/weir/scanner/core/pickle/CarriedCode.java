package dev.weir.scanner.core.pickle;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Watches for functions that a pickle carries as code, as cloudpickle and dill write them. Making one runs nothing, and
 * the names that its code uses (the {@code co_names} of a code object) tell what it would do when it is called.
 */
final class CarriedCode {

    /** What makes code objects, and functions of them. */
    private static final Set<String> MAKERS = Set.of(
            "cloudpickle.cloudpickle._builtin_type",
            "cloudpickle.cloudpickle._make_function",
            "cloudpickle.cloudpickle._make_skel_func",
            "cloudpickle.cloudpickle._fill_function",
            "dill._dill._create_code",
            "dill._dill._create_function");

    private static final Set<String> FUNCTIONS = Set.of(
            "cloudpickle.cloudpickle._make_function",
            "cloudpickle.cloudpickle._make_skel_func",
            "dill._dill._create_function");

    private static final Set<String> CLASSES = Set.of(
            "cloudpickle.cloudpickle._make_skeleton_class",
            "cloudpickle.cloudpickle._make_skeleton_enum",
            "dill._dill._create_type");

    private static final Set<String> HOSTILE = Set.of(
            "exec",
            "eval",
            "execfile",
            "__import__",
            "__builtins__",
            "__subclasses__",
            "__globals__",
            "subprocess",
            "popen",
            "Popen",
            "check_output",
            "pty",
            "socket",
            "ctypes",
            "marshal",
            "b64decode",
            "urlopen",
            "urlretrieve",
            "rmtree",
            "execv",
            "execve",
            "fork",
            "spawn");

    private static final Set<String> SYSTEMS = Set.of("os", "posix", "nt");

    private boolean made;
    private String hostile = "";

    void named(PythonGlobal global) {
        made |= MAKERS.contains(global.path().text());
    }

    /** Whether a global makes functions, which run what the pickle carries when they are called. */
    static boolean makesFunctions(PythonGlobal global) {
        return FUNCTIONS.contains(global.path().text());
    }

    /** Whether a global makes classes of what the pickle carries. */
    static boolean makesClasses(PythonGlobal global) {
        return CLASSES.contains(global.path().text());
    }

    /** Looks at a tuple, which may be the names of a code object. */
    void tuple(List<Value> elements) {
        if (!hostile.isEmpty() || elements.isEmpty()) {
            return;
        }
        boolean system = false;
        boolean ofSystem = false;
        String found = "";
        for (Value element : elements) {
            if (!(element instanceof Value.Text(String name))) {
                return;
            }
            system |= SYSTEMS.contains(name);
            ofSystem |= name.equals("system");
            found = found.isEmpty() && HOSTILE.contains(name) ? name : found;
        }
        hostile = found.isEmpty() && system && ofSystem ? "os.system" : found;
    }

    /** A name that the code uses and that harmless code does not need; empty when there is no code or no such name. */
    Optional<String> hostileName() {
        return made && !hostile.isEmpty() ? Optional.of(hostile) : Optional.empty();
    }
}
