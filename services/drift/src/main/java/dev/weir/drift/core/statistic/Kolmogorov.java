package dev.weir.drift.core.statistic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The limiting distribution of the Kolmogorov statistic.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177730256">N. Smirnov, Table for estimating the goodness of fit of
 *     empirical distributions, Annals of Mathematical Statistics 19 (1948)</a>
 */
final class Kolmogorov {

    /** Where the two series cross: each needs at most a few terms on its own side. */
    private static final double CROSSING = 1.18;

    private static final int TERMS = 20;
    private static final int HALVINGS = 60;

    private static final Map<Double, Double> QUANTILES = new ConcurrentHashMap<>();

    private Kolmogorov() {}

    /** Probability of a value above {@code x}. */
    static double survival(double x) {
        if (x <= 0) {
            return 1;
        }
        return Math.clamp(x < CROSSING ? 1 - lower(x) : upper(x), 0, 1);
    }

    /** The value that is exceeded with this probability, which lies between 0 and 1. */
    static double quantile(double probability) {
        return QUANTILES.computeIfAbsent(probability, Kolmogorov::solve);
    }

    private static double solve(double probability) {
        double low = 0;
        double high = 10;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (survival(middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double upper(double x) {
        double sum = 0;
        for (int k = 1; k <= TERMS; k++) {
            double term = Math.exp(-2.0 * k * k * x * x);
            sum += k % 2 == 1 ? term : -term;
        }
        return 2 * sum;
    }

    private static double lower(double x) {
        double sum = 0;
        for (int k = 1; k <= TERMS; k++) {
            double odd = 2.0 * k - 1;
            sum += Math.exp(-odd * odd * Math.PI * Math.PI / (8 * x * x));
        }
        return Math.sqrt(2 * Math.PI) / x * sum;
    }
}
