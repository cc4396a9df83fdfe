package dev.weir.scanner.core;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a model version was trained, as its trainer says. Texts are empty where it says nothing.
 *
 * @param run id of the training run
 * @param repository of the training's source code
 * @param revision of that code
 * @param path entry point in it
 * @param parameters settings by name
 * @param resources what was used, by kind whose name holds the unit
 */
public record Training(
        String run,
        String repository,
        String revision,
        String path,
        SortedMap<String, String> parameters,
        SortedMap<String, Double> resources) {

    /** Nothing is known. */
    public static final Training UNKNOWN = new Training("", "", "", "", new TreeMap<>(), new TreeMap<>());

    public Training {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    }
}
