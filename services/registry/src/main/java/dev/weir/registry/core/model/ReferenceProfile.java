package dev.weir.registry.core.model;

import java.util.List;
import java.util.Optional;

/**
 * How the training data was distributed; the registry passes it on and does not judge it.
 *
 * @param errorRate of the model on its reference data, between 0 and 1
 */
public record ReferenceProfile(long sampleSize, List<Feature> features, Optional<Double> errorRate) {

    /** Whether a feature has numbers or names. */
    public enum Kind {
        UNSPECIFIED,
        NUMERIC,
        CATEGORICAL
    }

    /**
     * One feature.
     *
     * @param edges inner bin edges of a numeric feature
     * @param categories names of a categorical feature
     * @param counts one per bin or category
     */
    public record Feature(
            String name, Kind kind, List<Double> edges, List<String> categories, List<Long> counts, long missing) {

        public Feature {
            Require.text("the name of a feature", name);
            edges = List.copyOf(edges);
            categories = List.copyOf(categories);
            counts = List.copyOf(counts);
        }
    }

    public ReferenceProfile {
        features = List.copyOf(features);
    }
}
