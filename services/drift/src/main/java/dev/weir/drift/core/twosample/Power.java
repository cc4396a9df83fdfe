package dev.weir.drift.core.twosample;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** What a test finds. */
public final class Power {

    private static final int HALVINGS = 50;
    private static final int REMEMBERED = 10_000;

    private static final Map<Key, Double> KNOWN = new ConcurrentHashMap<>();

    private Power() {}

    /**
     * The noncentrality at which a chi-square exceeds its critical value with this power, by the two moments of P. B.
     * Patnaik, The non-central chi-square and F-distributions and their applications, Biometrika 36 (1949).
     */
    public static double noncentrality(double level, double power, double degrees) {
        if (KNOWN.size() > REMEMBERED) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(new Key(level, power, degrees), Power::solve);
    }

    private static double solve(Key key) {
        double degrees = key.degrees();
        double critical = CriticalValues.chiSquare(key.level(), degrees);
        double low = 0;
        double high = 10 * (critical + 10);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double scale = (degrees + 2 * middle) / (degrees + middle);
            double equivalent = (degrees + middle) * (degrees + middle) / (degrees + 2 * middle);
            if (ChiSquaredDistribution.of(equivalent).survivalProbability(critical / scale) < key.power()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private record Key(double level, double power, double degrees) {}
}
