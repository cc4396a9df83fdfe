package dev.weir.scanner.core;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The run that trained a model version, as its trainer says.
 *
 * @param id of the run, may be empty
 * @param parameters hyper-parameters and other settings
 * @param code where its source code is; at most one
 * @param resources what was used, by kind whose name holds the unit
 */
public record TrainingRun(
        String id, SortedMap<String, String> parameters, List<Code> code, SortedMap<String, Double> resources) {

    /** A run of which nothing is known. */
    public static final TrainingRun UNKNOWN = new TrainingRun("", new TreeMap<>(), List.of(), new TreeMap<>());

    public TrainingRun {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        code = List.copyOf(code);
        resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    }

    /**
     * Source code.
     *
     * @param repository clone URL
     * @param revision commit id
     * @param path entry point inside the repository, may be empty
     */
    public record Code(String repository, String revision, String path) {}
}
