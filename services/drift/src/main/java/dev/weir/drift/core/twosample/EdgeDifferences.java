package dev.weir.drift.core.twosample;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Two samples over the same ordered bins, by the differences of their distribution functions at the edges. Without change
 * these are a Gaussian bridge with variance H(1 - H)(1/n + 1/m), so the mean and the variance of their weighted sums are
 * known, and a gamma distribution with both stands for that of the sum (F. E. Satterthwaite, An approximate distribution
 * of estimates of variance components, Biometrics Bulletin 2 (1946)).
 */
public final class EdgeDifferences {

    private final double[] differences;
    private final double[] pooled;
    private final double[] masses;
    private final double n;
    private final double m;

    /** @throws IllegalArgumentException when a sample is empty */
    public EdgeDifferences(long[] before, long[] now) {
        n = Arrays.stream(before).sum();
        m = Arrays.stream(now).sum();
        if (before.length != now.length || n == 0 || m == 0) {
            throw new IllegalArgumentException("two samples over the same bins, neither of them empty");
        }
        int edges = before.length - 1;
        differences = new double[edges];
        pooled = new double[edges];
        masses = new double[edges];
        double f = 0;
        double g = 0;
        double h = 0;
        for (int i = 0; i < edges; i++) {
            f += before[i] / n;
            g += now[i] / m;
            masses[i] = (before[i] + now[i]) / (n + m);
            h += masses[i];
            differences[i] = f - g;
            pooled[i] = Math.min(1, h);
        }
    }

    /** Cramer-von Mises (T. Anderson, 1962, equation 5), each value in the place of its bin. */
    public Sum cramerVonMises() {
        return squares(i -> n * m / (n + m) * masses[i]);
    }

    /** Anderson-Darling (A. Pettitt, A two-sample Anderson-Darling rank statistic, Biometrika 63 (1976)), likewise. */
    public Sum andersonDarling() {
        return squares(i -> spread(i) > 0 ? n * m / (n + m) * masses[i] / spread(i) : 0);
    }

    /** The squared energy distance, 2 integral of (F - G)^2, between edges of these distances. */
    public Sum energy(double[] widths) {
        return squares(i -> 2 * widths[i]);
    }

    /** Wasserstein-1, the integral of |F - G|. */
    public Sum wasserstein(double[] widths) {
        double value = 0;
        double mean = 0;
        double variance = 0;
        for (int i = 0; i < differences.length; i++) {
            value += widths[i] * Math.abs(differences[i]);
            mean += widths[i] * Math.sqrt(2 / Math.PI * covariance(i, i));
            variance += widths[i] * widths[i] * foldedCovariance(i, i);
            for (int j = 0; j < i; j++) {
                variance += 2 * widths[i] * widths[j] * foldedCovariance(i, j);
            }
        }
        return new Sum(value, mean, variance);
    }

    private Sum squares(IntToDoubleFunction weight) {
        double value = 0;
        double mean = 0;
        double variance = 0;
        for (int i = 0; i < differences.length; i++) {
            double w = weight.applyAsDouble(i);
            value += w * differences[i] * differences[i];
            mean += w * covariance(i, i);
            variance += 2 * w * w * covariance(i, i) * covariance(i, i);
            for (int j = 0; j < i; j++) {
                double shared = covariance(i, j);
                variance += 4 * w * weight.applyAsDouble(j) * shared * shared;
            }
        }
        return new Sum(value, mean, variance);
    }

    private double covariance(int i, int j) {
        return (pooled[Math.min(i, j)] - pooled[i] * pooled[j]) * (1 / n + 1 / m);
    }

    /** Of the absolute values of two Gaussian differences. */
    private double foldedCovariance(int i, int j) {
        double deviations = Math.sqrt(covariance(i, i) * covariance(j, j));
        if (deviations == 0) {
            return 0;
        }
        double rho = Math.clamp(covariance(i, j) / deviations, -1, 1);
        return 2 / Math.PI * deviations * (Math.sqrt(1 - rho * rho) + rho * Math.asin(rho) - 1);
    }

    private double spread(int i) {
        return pooled[i] * (1 - pooled[i]);
    }

    /**
     * A statistic with what is known of it when nothing changed.
     *
     * @param mean without change
     * @param variance without change
     */
    public record Sum(double value, double mean, double variance) {

        /**
         * Whether both samples could differ at all: not when all values are in one bin. What is too large or too small for
         * a number is not known either.
         */
        public boolean isKnown() {
            return mean > 0
                    && variance > 0
                    && Double.isFinite(value)
                    && isSize(mean * mean / variance)
                    && isSize(variance / mean)
                    && isSize(mean * mean);
        }

        private static boolean isSize(double number) {
            return number > 0 && Double.isFinite(number);
        }

        public double probability() {
            return value <= 0 ? 1 : Math.clamp(gamma().survivalProbability(value), 0, 1);
        }

        /** The value that is exceeded with probability {@code level} when nothing changed. */
        public double threshold(double level) {
            return CriticalValues.gamma(level, mean, variance);
        }

        private GammaDistribution gamma() {
            return GammaDistribution.of(mean * mean / variance, variance / mean);
        }
    }
}
