package dev.weir.drift.core.twosample;

/**
 * Divergences of two distributions p and q over the same bins. When nothing changed, each is distributed as chi-square
 * with B - 1 degrees of freedom, times (1/n + 1/m) and a factor of its own: to second order all are multiples of the sum
 * of (p - q)^2 / p.
 *
 * @see <a href="https://doi.org/10.1007/978-1-4613-8643-0">T. Read, N. Cressie, Goodness-of-Fit Statistics for Discrete
 *     Multivariate Data, 1988, section 4.1 and appendix A6, power divergences</a>
 */
public enum Divergence {
    /** Population stability index, the symmetric divergence of Jeffreys; infinite where one share alone is zero. */
    PSI(1) {
        @Override
        double term(double p, double q) {
            return p == q ? 0 : (p - q) * Math.log(p / q);
        }
    },
    /** Kullback-Leibler, in nats; infinite where q alone is zero. */
    KULLBACK_LEIBLER(0.5) {
        @Override
        double term(double p, double q) {
            return p == 0 ? 0 : p * Math.log(p / q);
        }
    },
    /** Jensen-Shannon, in nats; its root is a metric. */
    JENSEN_SHANNON(0.125) {
        @Override
        double term(double p, double q) {
            double middle = (p + q) / 2;
            return (KULLBACK_LEIBLER.term(p, middle) + KULLBACK_LEIBLER.term(q, middle)) / 2;
        }
    },
    /** Hellinger, squared: between 0 and 1; its root is a metric. */
    HELLINGER(0.125) {
        @Override
        double term(double p, double q) {
            double apart = Math.sqrt(p) - Math.sqrt(q);
            return apart * apart / 2;
        }
    };

    private final double factor;

    Divergence(double factor) {
        this.factor = factor;
    }

    abstract double term(double p, double q);

    public double between(double[] p, double[] q) {
        if (p.length != q.length) {
            throw new IllegalArgumentException("both distributions have the same bins");
        }
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += term(p[i], q[i]);
        }
        return sum;
    }

    /** Probability of a divergence at least as large when nothing changed, for samples of n and m in so many bins. */
    public double probability(double value, int bins, long n, long m) {
        return ChiSquares.survival(value / scale(n, m), bins - 1);
    }

    /** The divergence that is exceeded with probability {@code level} when nothing changed. */
    public double threshold(double level, int bins, long n, long m) {
        return CriticalValues.chiSquare(level, bins - 1.0) * scale(n, m);
    }

    /** The true divergence that a test at the level finds with that power; see {@link Power}. */
    public double detectable(double level, double power, int bins, long n, long m) {
        return Power.noncentrality(level, power, bins - 1.0) * scale(n, m);
    }

    private double scale(long n, long m) {
        return factor * (1.0 / n + 1.0 / m);
    }
}
