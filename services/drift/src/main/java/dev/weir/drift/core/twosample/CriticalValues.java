package dev.weir.drift.core.twosample;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Values that are exceeded with a given probability; each is solved for once, as windows ask for the same ones. */
public final class CriticalValues {

    private static final int REMEMBERED = 10_000;

    private static final Map<Key, Double> CHI_SQUARE = new ConcurrentHashMap<>();
    private static final Map<Double, Double> NORMAL = new ConcurrentHashMap<>();

    private CriticalValues() {}

    /** Of chi-square. */
    public static double chiSquare(double level, double degrees) {
        if (CHI_SQUARE.size() > REMEMBERED) {
            CHI_SQUARE.clear();
        }
        return CHI_SQUARE.computeIfAbsent(
                new Key(level, degrees),
                key -> ChiSquaredDistribution.of(degrees).inverseSurvivalProbability(level));
    }

    /** Of the standard normal distribution. */
    public static double normal(double level) {
        return NORMAL.computeIfAbsent(level, key -> NormalDistribution.of(0, 1).inverseSurvivalProbability(key));
    }

    /**
     * Of a gamma distribution with this mean and variance, by the cube root transformation of E. B. Wilson and M. M.
     * Hilferty, The distribution of chi-square, Proceedings of the National Academy of Sciences 17 (1931).
     */
    static double gamma(double level, double mean, double variance) {
        double deviate = normal(level);
        double ninth = variance / (9 * mean * mean);
        double root = Math.max(0, 1 - ninth + deviate * Math.sqrt(ninth));
        return mean * root * root * root;
    }

    private record Key(double level, double degrees) {}
}
