package dev.weir.drift.core.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the counts of each feature lie in one array: its bins, then its numbers out of range, then its values of another
 * type. It follows from the bins alone, so everyone who knows them has the same.
 */
public final class Layout {

    private static final int VIOLATIONS = 2;

    private final List<FeatureProfile> features;
    private final Map<String, Integer> positions = new HashMap<>();
    private final int[] starts;

    public Layout(ReferenceProfile reference) {
        features = reference.features();
        starts = new int[features.size() + 1];
        for (int i = 0; i < features.size(); i++) {
            positions.put(features.get(i).name(), i);
            starts[i + 1] = starts[i] + features.get(i).bins().count() + VIOLATIONS;
        }
    }

    /** Places of the array. */
    public int size() {
        return starts[features.size()];
    }

    public List<FeatureProfile> features() {
        return features;
    }

    /**
     * The position of a feature among all; -1 when it is none of them.
     *
     * @param guess where it may be, as requests tend to have the order of the profile
     */
    public int position(String name, int guess) {
        if (guess < features.size() && features.get(guess).name().equals(name)) {
            return guess;
        }
        return positions.getOrDefault(name, -1);
    }

    int start(int feature) {
        return starts[feature];
    }

    int outOfRange(int feature) {
        return starts[feature + 1] - VIOLATIONS;
    }

    int ofAnotherType(int feature) {
        return starts[feature + 1] - 1;
    }
}
