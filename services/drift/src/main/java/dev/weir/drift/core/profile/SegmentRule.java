package dev.weir.drift.core.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which parts of the traffic are to be counted on their own.
 *
 * @param features whose values cut the traffic into segments
 * @param most segments of a version, beside one for all other values of each feature; not negative
 */
public record SegmentRule(List<String> features, int most) {

    /** Longer names have no segment of their own, since every fact names all of them. */
    private static final int LONGEST = 100;

    public SegmentRule {
        features = List.copyOf(features);
        if (most < 0) {
            throw new IllegalArgumentException("no negative number of segments");
        }
    }

    /** The most frequent categories of a profile; unknown unless it has the categories of all features. */
    public Segments of(ReferenceProfile profile) {
        Map<String, Long> found = new HashMap<>();
        Set<String> missing = new TreeSet<>(features);
        for (FeatureProfile feature : profile.features()) {
            if (feature.bins() instanceof CategoryBins bins && missing.remove(feature.name())) {
                List<String> categories = bins.categories();
                for (int i = 0; i < categories.size(); i++) {
                    found.put(
                            Segments.name(feature.name(), categories.get(i)),
                            feature.counts().bin(i));
                }
            }
        }
        return missing.isEmpty() ? mostFrequent(found) : Segments.UNKNOWN;
    }

    /**
     * The most frequent of what came; of equally frequent ones the first by name.
     *
     * @param found how often each name came; unknown when there is none
     */
    public Segments mostFrequent(Map<String, Long> found) {
        if (features.isEmpty() || found.isEmpty()) {
            return Segments.UNKNOWN;
        }
        List<String> names = new ArrayList<>();
        features.forEach(feature -> names.add(Segments.other(feature)));
        found.entrySet().stream()
                .filter(entry -> entry.getKey().length() <= LONGEST)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(entry -> names.add(entry.getKey()));
        return Segments.of(names);
    }
}
