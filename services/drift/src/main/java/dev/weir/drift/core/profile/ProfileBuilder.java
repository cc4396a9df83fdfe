package dev.weir.drift.core.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Infers from rows what features a model has: numbers are binned at their deciles, texts by their most frequent values. A
 * feature is numeric when at least four of five of its values are numbers. Inputs without a name are left out, and so are
 * those that no longer fit into 256 KiB when the profile is written.
 *
 * <p>What was seen is not all that there may be: the range of a numeric feature is wider than its numbers by their own width
 * on either side, so that the tails of later windows lie in it. Where all are the same, none is known.
 */
public final class ProfileBuilder {

    private static final int DECILES = 10;
    private static final int MOST_CATEGORIES = 20;
    private static final double MOSTLY = 0.8;

    /** Bytes of a profile. */
    private static final int MOST_BYTES = 1 << 18;

    private static final int BYTES_OF_CHARACTER = 3;
    private static final int BYTES_OF_BIN = 12;

    private final Map<String, List<Double>> numbers = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> texts = new HashMap<>();
    private long rows;

    /** Takes in one row; {@link Double#NaN} and null together are missing. */
    public void add(String[] names, double[] values, @Nullable String[] categories) {
        rows++;
        for (int i = 0; i < names.length; i++) {
            if (names[i].isBlank()) {
                continue;
            }
            List<Double> known = numbers.computeIfAbsent(names[i], name -> new ArrayList<>());
            String text = categories[i];
            if (text != null) {
                texts.computeIfAbsent(names[i], name -> new HashMap<>()).merge(text, 1, Integer::sum);
            } else if (!Double.isNaN(values[i])) {
                known.add(values[i]);
            }
        }
    }

    public long rows() {
        return rows;
    }

    /** The profile of the rows, features in the order in which they came. */
    public ReferenceProfile build() {
        List<FeatureProfile> features = new ArrayList<>();
        numbers.forEach((name, values) -> {
            Map<String, Integer> categories = texts.getOrDefault(name, Map.of());
            int written =
                    categories.values().stream().mapToInt(Integer::intValue).sum();
            if (!values.isEmpty() && values.size() >= MOSTLY * (values.size() + written)) {
                features.add(numeric(name, values));
            } else if (written > 0) {
                features.add(categorical(name, categories, values));
            }
        });
        return new ReferenceProfile(rows, fitting(features));
    }

    private static List<FeatureProfile> fitting(List<FeatureProfile> features) {
        int bytes = 0;
        for (int i = 0; i < features.size(); i++) {
            bytes += bytes(features.get(i));
            if (bytes > MOST_BYTES) {
                return features.subList(0, i);
            }
        }
        return features;
    }

    /** Bytes that a feature takes, rather too many. */
    private static int bytes(FeatureProfile feature) {
        int characters = feature.name().length();
        if (feature.bins() instanceof CategoryBins bins) {
            characters += bins.categories().stream().mapToInt(String::length).sum();
        }
        return BYTES_OF_CHARACTER * characters + BYTES_OF_BIN * (feature.bins().count() + 2);
    }

    private FeatureProfile numeric(String name, List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        TreeSet<Double> edges = new TreeSet<>();
        for (int i = 1; i < DECILES; i++) {
            double edge = sorted[(int) Math.min(sorted.length - 1L, (long) sorted.length * i / DECILES)];
            if (edge < sorted[sorted.length - 1]) {
                edges.add(edge);
            }
        }
        NumericBins bins = new NumericBins(List.copyOf(edges));
        long[] counts = new long[bins.count()];
        Arrays.stream(sorted).forEach(value -> counts[bins.of(value)]++);
        return profile(name, bins, counts, range(sorted[0], sorted[sorted.length - 1]));
    }

    private static Range range(double least, double most) {
        double width = most - least;
        return width > 0 && Double.isFinite(width) ? new Range(least - width, most + width) : Range.UNKNOWN;
    }

    private FeatureProfile categorical(String name, Map<String, Integer> categories, List<Double> values) {
        Map<String, Integer> all = new HashMap<>(categories);
        values.forEach(value -> all.merge(CategoryBins.written(value), 1, Integer::sum));
        List<String> frequent = all.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CATEGORIES)
                .map(Map.Entry::getKey)
                .toList();
        CategoryBins bins = new CategoryBins(frequent);
        long[] counts = new long[bins.count()];
        all.forEach((category, count) -> counts[bins.of(category)] += count);
        return profile(name, bins, counts, Range.UNKNOWN);
    }

    private FeatureProfile profile(String name, Bins bins, long[] counts, Range range) {
        long missing = rows - Arrays.stream(counts).sum();
        return new FeatureProfile(
                name, bins, new FeatureCounts(Arrays.stream(counts).boxed().toList(), Math.max(0, missing)), range);
    }
}
