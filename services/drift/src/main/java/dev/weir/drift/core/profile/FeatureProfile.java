package dev.weir.drift.core.profile;

/**
 * One feature in the training data.
 *
 * @param name as in the requests
 * @param counts over {@code bins}
 */
public record FeatureProfile(String name, Bins bins, FeatureCounts counts) {

    public FeatureProfile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a feature needs a name");
        }
        if (counts.size() != bins.count()) {
            throw new IllegalArgumentException(
                    "feature " + name + " has " + bins.count() + " bins but " + counts.size() + " counts");
        }
    }
}
