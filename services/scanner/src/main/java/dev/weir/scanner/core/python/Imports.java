package dev.weir.scanner.core.python;

import java.util.HashMap;
import java.util.Map;

/** What the names of a module stand for. */
final class Imports {

    private final Map<String, String> imported = new HashMap<>();

    /** {@code import path}, {@code import path as name}, or the same from a module. */
    void add(String name, String path) {
        imported.put(name, path);
    }

    /** A dotted path with its first name replaced by what was imported under it. */
    String resolved(String path) {
        int dot = path.indexOf('.');
        String module = imported.get(dot < 0 ? path : path.substring(0, dot));
        return module == null ? path : module + (dot < 0 ? "" : path.substring(dot));
    }
}
