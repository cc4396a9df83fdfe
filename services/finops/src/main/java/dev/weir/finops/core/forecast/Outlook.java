package dev.weir.finops.core.forecast;

/**
 * A forecast with intervals.
 *
 * @param expected one value a step
 * @param lower lower end of the interval of each step
 * @param upper upper end of the interval of each step
 */
public record Outlook(double[] expected, double[] lower, double[] upper) {

    public Outlook {
        if (lower.length != expected.length || upper.length != expected.length) {
            throw new IllegalArgumentException("each step has an interval");
        }
    }
}
