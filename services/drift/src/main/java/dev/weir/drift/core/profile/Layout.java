package dev.weir.drift.core.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the counts of each feature lie in one array: its bins, then its numbers out of range, then its values of another
 * type. It follows from the bins alone, so everyone who knows them has the same. With it go the segments that are frozen
 * with the bins.
 */
public final class Layout {

    private static final int VIOLATIONS = 2;

    /** Arrays of names whose positions are at hand: each partition of the traffic has its own. */
    private static final int ORDERS = 16;

    private final List<FeatureProfile> features;
    private final Segments segments;
    private final Map<String, Integer> positions = new HashMap<>();
    private final int[] starts;
    /** Threads may lose each other's orders, which are searched again then. */
    private final @Nullable Order[] orders = new Order[ORDERS];

    private int next;

    public Layout(ReferenceProfile reference) {
        this(reference, Segments.UNKNOWN);
    }

    /** @param segments that are counted on their own */
    public Layout(ReferenceProfile reference, Segments segments) {
        this.segments = segments;
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

    public Segments segments() {
        return segments;
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
        for (Order order : orders) {
            if (order != null && order.names() == names) {
                return order.positions();
            }
        }
        Order order = order(names);
        orders[next] = order;
        next = (next + 1) % ORDERS;
        return order.positions();
    }

    private Order order(String[] names) {
        int[] positions = new int[names.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = position(names[i], i);
        }
        return new Order(names, positions);
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
