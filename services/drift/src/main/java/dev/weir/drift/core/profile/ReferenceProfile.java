package dev.weir.drift.core.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The reference window: what the model saw in training.
 *
 * @param sampleSize number of training rows
 * @param features one for each feature; none when nothing is known
 */
public record ReferenceProfile(long sampleSize, List<FeatureProfile> features) {

    public ReferenceProfile {
        features = List.copyOf(features);
        if (sampleSize < 0) {
            throw new IllegalArgumentException("a sample size is not negative, unlike " + sampleSize);
        }
        Set<String> names = new HashSet<>();
        for (FeatureProfile feature : features) {
            if (!names.add(feature.name())) {
                throw new IllegalArgumentException("feature " + feature.name() + " stands twice");
            }
        }
    }

    /** The profile of a model that came without one. */
    public static ReferenceProfile unknown() {
        return new ReferenceProfile(0, List.of());
    }

    public boolean isUnknown() {
        return features.isEmpty();
    }
}
