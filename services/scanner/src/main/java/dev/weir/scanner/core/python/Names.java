package dev.weir.scanner.core.python;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the names of a module stand for: what was imported under them, or assigned to them last. Scopes are one. */
final class Names {

    private static final Map<String, String[]> STARS = Map.of(
            "os",
            new String[] {
                "system", "popen", "execv", "execve", "execvp", "execl", "execlp", "spawnv", "spawnl", "environ"
            },
            "posix",
            new String[] {"system", "popen", "execv", "execve"},
            "subprocess",
            new String[] {"run", "call", "Popen", "check_call", "check_output", "getoutput", "getstatusoutput"},
            "pty",
            new String[] {"spawn"});

    private final Map<String, String> imported = new HashMap<>();
    private final Map<String, Meaning> assigned = new HashMap<>();

    /** {@code import path}, {@code import path as name}, or the same from a module. */
    void add(String name, String path) {
        imported.put(name, path);
    }

    /** All names of a module. */
    void addAll(String module) {
        for (String name : STARS.getOrDefault(module, new String[0])) {
            imported.put(name, module + "." + name);
        }
    }

    /** The last assignment counts, and none that nobody can follow. */
    void assign(String name, Meaning value) {
        switch (value) {
            case Meaning.Text text -> assigned.put(name, text);
            case Meaning.Named named -> assigned.put(name, new Meaning.Named(named.path(), manner(named), named.end()));
            case Meaning.Unknown unknown -> assigned.remove(name);
        }
    }

    /** Libraries for two versions of Python look up what one of them has as a keyword. */
    private static Manner manner(Meaning.Named value) {
        return Reach.runsCode(value.path()) && value.manner() == Manner.LOOKED_UP
                ? Manner.RENAMED
                : value.manner().and(Manner.RENAMED);
    }

    /** What was assigned to a name. */
    Optional<Meaning> assigned(String name) {
        return Optional.ofNullable(assigned.get(name));
    }

    /** A dotted path with its first name replaced by what it stands for. */
    String resolved(String path) {
        return named(path).path();
    }

    /** A dotted path with its first name replaced by what it stands for, and how. */
    Meaning.Named named(String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        String rest = dot < 0 ? "" : path.substring(dot);
        if (assigned.get(first) instanceof Meaning.Named value) {
            return new Meaning.Named(value.path() + rest, value.manner(), 0);
        }
        return new Meaning.Named(imported.getOrDefault(first, first) + rest, Manner.PLAIN, 0);
    }
}
