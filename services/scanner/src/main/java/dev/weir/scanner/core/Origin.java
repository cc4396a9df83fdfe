package dev.weir.scanner.core;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a model version was made from, as its trainer says.
 *
 * @param framework format or framework, may be empty
 * @param metrics metric to value
 * @param datasets data that was read
 * @param baseModels models it derives from
 * @param packages package URLs that it needs, unchecked
 */
public record Origin(
        String framework,
        SortedMap<String, Double> metrics,
        List<Ingredient> datasets,
        List<Ingredient> baseModels,
        List<String> packages) {

    /** An origin of which nothing is known. */
    public static final Origin UNKNOWN = new Origin("", new TreeMap<>(), List.of(), List.of(), List.of());

    public Origin {
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
        datasets = List.copyOf(datasets);
        baseModels = List.copyOf(baseModels);
        packages = List.copyOf(packages);
    }
}
