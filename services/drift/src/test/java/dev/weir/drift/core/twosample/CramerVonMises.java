package dev.weir.drift.core.twosample;

/**
 * The two-sample Cramer-von Mises test with midranks and the limiting distribution, moved and scaled to the mean and the
 * variance at these sizes.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177704477">T. Anderson, On the distribution of the two-sample Cramer-von
 *     Mises criterion, Annals of Mathematical Statistics 33 (1962), equations 9 to 15</a>
 * @see <a href="https://doi.org/10.1214/aoms/1177729437">T. Anderson, D. Darling, Asymptotic theory of certain goodness of
 *     fit criteria, Annals of Mathematical Statistics 23 (1952), equation 4.35, the distribution</a>
 */
public final class CramerVonMises {

    /** Below, the limiting probability is 1 to the precision of numbers. */
    private static final double LEAST = 0.003;

    private CramerVonMises() {}

    public static Result test(Pooled samples) {
        double n = samples.sizeBefore();
        double m = samples.sizeNow();
        double all = n + m;
        double u = n * ranks(samples.before(), samples) + m * ranks(samples.now(), samples);
        double statistic = u / (n * m * all) - (4 * n * m - 1) / (6 * all);
        double mean = (1 + 1 / all) / 6;
        double variance =
                (all + 1) * (4 * n * m * all - 3 * (n * n + m * m) - 2 * n * m) / (45 * all * all * 4 * n * m);
        double scaled = 1.0 / 6 + (statistic - mean) / Math.sqrt(45 * variance);
        return new Result(statistic, scaled < LEAST ? 1 : Math.clamp(1 - limit(scaled), 0, 1));
    }

    /** Squared distances between the midrank among all and the rank within the sample. */
    private static double ranks(long[] counts, Pooled samples) {
        double sum = 0;
        double below = 0;
        double rank = 0;
        for (int i = 0; i < counts.length; i++) {
            double ties = (double) samples.before()[i] + samples.now()[i];
            double midrank = below + (ties + 1) / 2;
            for (long k = 0; k < counts[i]; k++) {
                rank++;
                sum += (midrank - rank) * (midrank - rank);
            }
            below += ties;
        }
        return sum;
    }

    private static double limit(double x) {
        double sum = 0;
        double coefficient = Math.sqrt(Math.PI);
        for (int k = 0; k < 20; k++) {
            double y = 4.0 * k + 1;
            sum += coefficient * Math.sqrt(y) * scaledBessel(y * y / (16 * x));
            coefficient *= (k + 0.5) / (k + 1);
        }
        return sum / (Math.pow(Math.PI, 1.5) * Math.sqrt(x));
    }

    /** exp(-q) K(q) of order 1/4, from the integral of exp(-q (1 + cosh t)) cosh(t / 4) by the trapezoidal rule. */
    private static double scaledBessel(double q) {
        double step = 0.01;
        double sum = Math.exp(-2 * q) / 2;
        for (int i = 1; ; i++) {
            double t = i * step;
            double term = Math.exp(-q * (1 + Math.cosh(t))) * Math.cosh(t / 4);
            sum += term;
            if (term <= sum * 1e-17) {
                return sum * step;
            }
        }
    }
}
