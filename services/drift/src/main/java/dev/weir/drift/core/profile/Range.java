package dev.weir.drift.core.profile;

/**
 * Between which numbers a feature lay in the reference.
 *
 * @param minimum no NaN
 * @param maximum not below {@code minimum}
 */
public record Range(double minimum, double maximum) {

    /** That of a feature of which nothing is known: all numbers. */
    public static final Range UNKNOWN = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Range {
        if (!(minimum <= maximum)) {
            throw new IllegalArgumentException("a range does not go from " + minimum + " to " + maximum);
        }
    }

    public boolean contains(double number) {
        return number >= minimum && number <= maximum;
    }
}
