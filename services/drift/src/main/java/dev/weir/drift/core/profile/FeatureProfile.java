package dev.weir.drift.core.profile;

/**
 * One feature in the reference.
 *
 * @param name as in the requests
 * @param counts over {@code bins}
 * @param range of its numbers, where it is known
 */
public record FeatureProfile(String name, Bins bins, FeatureCounts counts, Range range) {

    public FeatureProfile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a feature needs a name");
        }
        if (counts.size() != bins.count()) {
            throw new IllegalArgumentException(
                    "feature " + name + " has " + bins.count() + " bins but " + counts.size() + " counts");
        }
    }

    /** A feature whose range is not known. */
    public FeatureProfile(String name, Bins bins, FeatureCounts counts) {
        this(name, bins, counts, Range.UNKNOWN);
    }

    FeatureProfile with(FeatureCounts others) {
        return new FeatureProfile(name, bins, others, range);
    }
}
