package dev.weir.drift.core.twosample;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** What a test finds in four cases of five. */
public final class Power {

    /** The share of changes that are found. */
    public static final double SHARE = 0.8;

    /** The normal deviate below which that share of all lies. */
    public static final double DEVIATE = 0.8416212335729143;

    private static final int HALVINGS = 50;
    private static final int REMEMBERED = 10_000;

    private static final Map<Key, Double> KNOWN = new ConcurrentHashMap<>();

    private Power() {}

    /**
     * The noncentrality at which a chi-square exceeds its critical value with that share, by the two moments of P. B.
     * Patnaik, The non-central chi-square and F-distributions and their applications, Biometrika 36 (1949).
     */
    public static double noncentrality(double level, double degrees) {
        if (KNOWN.size() > REMEMBERED) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(new Key(level, degrees), key -> solve(level, degrees));
    }

    private static double solve(double level, double degrees) {
        double critical = CriticalValues.chiSquare(level, degrees);
        double low = 0;
        double high = 10 * (critical + 10);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double scale = (degrees + 2 * middle) / (degrees + middle);
            double equivalent = (degrees + middle) * (degrees + middle) / (degrees + 2 * middle);
            if (ChiSquaredDistribution.of(equivalent).survivalProbability(critical / scale) < SHARE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private record Key(double level, double degrees) {}
}
