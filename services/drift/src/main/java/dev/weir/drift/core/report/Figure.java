package dev.weir.drift.core.report;

import java.util.OptionalDouble;

/**
 * One statistic of one feature in one window.
 *
 * @param segment part of the traffic; empty for all of it
 * @param statistic its name, for example psi
 * @param threshold above which it counts as drift
 * @param probability of a value at least as large without drift
 * @param detectable the smallest true value that would be said as drift in four cases of five
 * @param decisive whether it takes part in the decision
 */
public record Figure(
        String feature,
        String segment,
        String statistic,
        double value,
        double threshold,
        double probability,
        boolean drifted,
        OptionalDouble detectable,
        boolean decisive) {

    /** How far beyond its threshold, as a factor; 0 without a threshold. */
    public double strength() {
        return threshold > 0 ? value / threshold : 0;
    }
}
