package dev.weir.drift.core.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How the values of some rows fall into the frozen bins of all features. Counts are exact, so parts that were counted
 * apart add up to the whole, in any order.
 */
public final class Tally {

    /** Unknown categories of one feature that are kept by name; further ones are counted without it. */
    public static final int MOST_UNKNOWN = 20;

    /** Characters of all unknown categories that are kept by name. */
    private static final int MOST_NAMED = 1 << 16;

    private final Layout layout;
    private final int[] counts;
    private final Map<String, Map<String, Integer>> unknown;
    private int rows;
    private int named;

    public Tally(Layout layout) {
        this(layout, new int[layout.size()], 0, Map.of());
    }

    /**
     * A tally as it stood.
     *
     * @param unknown by feature, categories that the bins do not have, and how often each came
     * @throws IllegalArgumentException when the counts are not those of the layout
     */
    public Tally(Layout layout, int[] counts, int rows, Map<String, Map<String, Integer>> unknown) {
        if (counts.length != layout.size() || rows < 0 || Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(counts.length + " counts, where the bins have " + layout.size());
        }
        this.layout = layout;
        this.counts = counts.clone();
        this.rows = rows;
        this.unknown = new TreeMap<>();
        unknown.forEach((feature, categories) -> this.unknown.put(feature, new TreeMap<>(categories)));
        this.named = named(this.unknown);
    }

    /** Begins the next row; features that get no value in it are missing. */
    public void row() {
        rows++;
    }

    /** Counts a number of the current row; NaN is missing. */
    public void number(int feature, double number) {
        if (Double.isNaN(number)) {
            return;
        }
        FeatureProfile profile = layout.features().get(feature);
        int bin = profile.bins().of(number);
        counts[layout.start(feature) + bin]++;
        if (!profile.range().contains(number)) {
            counts[layout.outOfRange(feature)]++;
        }
        if (!profile.bins().ordered() && bin == profile.bins().count() - 1) {
            notKnown(profile.name(), CategoryBins.written(number));
        }
    }

    /** Counts a text of the current row; where numbers are expected it is of another type, and missing. */
    public void text(int feature, String text) {
        FeatureProfile profile = layout.features().get(feature);
        int bin = profile.bins().of(text);
        if (bin == Bins.NONE) {
            counts[layout.ofAnotherType(feature)]++;
            return;
        }
        counts[layout.start(feature) + bin]++;
        if (bin == profile.bins().count() - 1) {
            notKnown(profile.name(), text);
        }
    }

    /** Takes over what another tally over the same bins holds. */
    public void add(Tally other) {
        if (other.counts.length != counts.length) {
            throw new IllegalArgumentException("counts over different bins do not add up");
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.addExact(counts[i], other.counts[i]);
        }
        rows = Math.addExact(rows, other.rows);
        other.unknown.forEach((feature, categories) -> categories.forEach((category, count) ->
                unknown.computeIfAbsent(feature, name -> new TreeMap<>()).merge(category, count, Integer::sum)));
        int kept = MOST_UNKNOWN;
        do {
            int most = kept;
            unknown.replaceAll((feature, categories) -> mostFrequent(categories, most));
            named = named(unknown);
            kept /= 2;
        } while (named > MOST_NAMED && kept > 0);
    }

    public int rows() {
        return rows;
    }

    public int[] counts() {
        return counts.clone();
    }

    public Map<String, Map<String, Integer>> unknown() {
        return unknown;
    }

    /** The counts of one feature, in the order of the layout. */
    public FeatureCounts of(int feature) {
        long[] bins = new long[layout.outOfRange(feature) - layout.start(feature)];
        long present = 0;
        for (int i = 0; i < bins.length; i++) {
            bins[i] = counts[layout.start(feature) + i];
            present += bins[i];
        }
        return new FeatureCounts(Math.max(0, rows - present), bins);
    }

    /** The counts as a reference. */
    public ReferenceProfile profile() {
        return new ReferenceProfile(
                rows,
                IntStream.range(0, layout.features().size())
                        .mapToObj(i -> layout.features().get(i).with(of(i)))
                        .toList());
    }

    /** Numbers of a feature that lie out of its range. */
    public long outOfRange(int feature) {
        return counts[layout.outOfRange(feature)];
    }

    /** Values of a feature that are of another type. */
    public long ofAnotherType(int feature) {
        return counts[layout.ofAnotherType(feature)];
    }

    private void notKnown(String feature, String category) {
        Map<String, Integer> categories = unknown.computeIfAbsent(feature, name -> new TreeMap<>());
        if (categories.containsKey(category)) {
            categories.merge(category, 1, Integer::sum);
        } else if (categories.size() < MOST_UNKNOWN && named + category.length() <= MOST_NAMED) {
            categories.put(category, 1);
            named += category.length();
        }
    }

    private static int named(Map<String, Map<String, Integer>> unknown) {
        return unknown.values().stream()
                .flatMap(categories -> categories.keySet().stream())
                .mapToInt(String::length)
                .sum();
    }

    private static Map<String, Integer> mostFrequent(Map<String, Integer> categories, int most) {
        if (categories.size() <= most) {
            return categories;
        }
        Map<String, Integer> kept = new TreeMap<>();
        categories.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .collect(
                        LinkedHashMap<String, Integer>::new, (map, e) -> map.put(e.getKey(), e.getValue()), Map::putAll)
                .forEach(kept::put);
        return kept;
    }
}
