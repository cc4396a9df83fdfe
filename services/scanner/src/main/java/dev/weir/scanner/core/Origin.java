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
 * @param training how it was made
 */
public record Origin(
        String framework,
        SortedMap<String, Double> metrics,
        List<Ingredient> datasets,
        List<Ingredient> baseModels,
        List<String> packages,
        Training training) {

    /** An origin of which nothing is known. */
    public static final Origin UNKNOWN = new Origin("", new TreeMap<>(), List.of(), List.of(), List.of());

    /** An origin of which the training is not known. */
    public Origin(
            String framework,
            SortedMap<String, Double> metrics,
            List<Ingredient> datasets,
            List<Ingredient> baseModels,
            List<String> packages) {
        this(framework, metrics, datasets, baseModels, packages, Training.UNKNOWN);
    }

    public Origin {
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
        datasets = List.copyOf(datasets);
        baseModels = List.copyOf(baseModels);
        packages = List.copyOf(packages);
    }
}
