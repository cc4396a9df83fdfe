package dev.weir.scanner.core.pickle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The lists that globals are judged by.
 *
 * @param denied names that run code or lead to what does, with everything below them, and why
 * @param allowed exact names that only build data
 * @param undecided exact names that are neither, although a shorter name is denied
 * @param classes names below which classes only build data
 * @param instances names whose classes, and exact names that, may be named and made instances of without their
 *     constructors, and not called
 * @param references names below which everything may be named, and not called
 * @param aliases modules by their former names
 */
record GlobalLists(
        Map<String, String> denied,
        Set<String> allowed,
        Set<String> undecided,
        Set<String> classes,
        Set<String> instances,
        Set<String> references,
        Map<String, String> aliases) {

    /** Lists to be filled. */
    static GlobalLists empty() {
        return new GlobalLists(
                new HashMap<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashMap<>());
    }

    /** Lists that begin with these and may be added to. */
    GlobalLists growing() {
        return new GlobalLists(
                new HashMap<>(denied),
                new HashSet<>(allowed),
                new HashSet<>(undecided),
                new HashSet<>(classes),
                new HashSet<>(instances),
                new HashSet<>(references),
                new HashMap<>(aliases));
    }

    /** The same, which nobody changes any more. */
    GlobalLists frozen() {
        return new GlobalLists(
                Map.copyOf(denied),
                Set.copyOf(allowed),
                Set.copyOf(undecided),
                Set.copyOf(classes),
                Set.copyOf(instances),
                Set.copyOf(references),
                Map.copyOf(aliases));
    }
}
