package dev.weir.drift.core.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the counts of each feature lie in one array: its bins, then its numbers out of range, then its values of another
 * type. It follows from the bins alone, so everyone who knows them has the same.
 */
public final class Layout {

    private static final int VIOLATIONS = 2;

    /** Arrays of names whose positions are at hand: each partition of the traffic has its own. A power of 2. */
    private static final int ORDERS = 16;

    private final List<FeatureProfile> features;
    private final Map<String, Integer> positions = new HashMap<>();
    private final int[] starts;
    private final @Nullable Order[] orders = new Order[ORDERS];

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

    /**
     * The position of each feature among all; -1 when it is none of them. Who asks for the same array again, which nobody
     * changes, gets the same answer without a search.
     */
    public int[] positions(String[] names) {
        int place = System.identityHashCode(names) & ORDERS - 1;
        Order order = orders[place];
        if (order == null || order.names() != names) {
            int[] positions = new int[names.length];
            for (int i = 0; i < positions.length; i++) {
                positions[i] = position(names[i], i);
            }
            order = new Order(names, positions);
            orders[place] = order;
        }
        return order.positions();
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

    private record Order(String[] names, int[] positions) {}
}
