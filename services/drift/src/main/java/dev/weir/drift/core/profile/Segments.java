package dev.weir.drift.core.profile;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parts of the traffic of a model version that are counted on their own. They are frozen with the bins, so that all
 * panes count the same ones and their number is bounded.
 *
 * @param names feature=value, and for each feature {@link #other} for all values that are not among them; none while they
 *     are not frozen
 */
public record Segments(Set<String> names) {

    public static final Segments UNKNOWN = new Segments(Set.of());

    private static final String OTHER = "(other)";

    public Segments {
        names = Set.copyOf(names);
    }

    /** Segments as they were frozen. */
    public static Segments of(Collection<String> names) {
        return names.isEmpty() ? UNKNOWN : new Segments(new TreeSet<>(names));
    }

    /** The name of a value of a feature. */
    public static String name(String feature, String value) {
        return feature + "=" + value;
    }

    /** The segment of all values of a feature that have none of their own. */
    public static String other(String feature) {
        return name(feature, OTHER);
    }

    public boolean isKnown() {
        return !names.isEmpty();
    }

    public boolean contains(String segment) {
        return names.contains(segment);
    }
}
