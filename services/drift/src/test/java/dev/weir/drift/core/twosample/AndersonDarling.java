package dev.weir.drift.core.twosample;

/**
 * The two-sample Anderson-Darling test with midranks, normalised. The probability follows a quadratic through the
 * logarithms of the published critical values, and is known between 0.001 and 0.25 only: beyond, it stays there.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1987.10478517">F. Scholz, M. Stephens, K-sample Anderson-Darling tests,
 *     Journal of the American Statistical Association 82 (1987), equations 4, 7 and table 1</a>
 */
public final class AndersonDarling {

    private static final double LEAST = 0.001;
    private static final double MOST = 0.25;
    private static final double SAMPLES = 2;

    /** Least squares through the critical values of table 1 for two samples, constant first. */
    private static final double[] LOGARITHM = {-1.077770279820484, -1.0082265644652515, 0.01819809457411147};

    private AndersonDarling() {}

    /** @throws IllegalArgumentException when there are fewer than four values, or all are the same */
    public static Result test(Pooled samples) {
        long size = samples.sizeBefore() + samples.sizeNow();
        if (size < 4 || samples.values().length < 2) {
            throw new IllegalArgumentException("four values, and not all the same");
        }
        double statistic = sum(samples.before(), samples, size) + sum(samples.now(), samples, size);
        double harmonic = 1.0 / samples.sizeBefore() + 1.0 / samples.sizeNow();
        double normalised = (statistic * (size - 1) / size - (SAMPLES - 1)) / Math.sqrt(variance(size, harmonic));
        double logarithm = LOGARITHM[0] + normalised * (LOGARITHM[1] + normalised * LOGARITHM[2]);
        return new Result(normalised, Math.clamp(Math.exp(logarithm), LEAST, MOST));
    }

    private static double sum(long[] counts, Pooled samples, double size) {
        double inSample = 0;
        double below = 0;
        double belowInSample = 0;
        double sum = 0;
        for (long count : counts) {
            inSample += count;
        }
        for (int i = 0; i < counts.length; i++) {
            double ties = (double) samples.before()[i] + samples.now()[i];
            double b = below + ties / 2;
            double apart = size * (belowInSample + counts[i] / 2.0) - b * inSample;
            sum += ties / size * apart * apart / (b * (size - b) - size * ties / 4);
            below += ties;
            belowInSample += counts[i];
        }
        return sum / inSample;
    }

    private static double variance(long size, double harmonic) {
        double partial = 0;
        double g = 0;
        for (long i = 1; i <= size - 2; i++) {
            partial += 1.0 / (size - i);
            g += partial / (i + 1);
        }
        double h = partial + 1;
        double k = SAMPLES;
        double a = (4 * g - 6) * (k - 1) + (10 - 6 * g) * harmonic;
        double b = (2 * g - 4) * k * k + 8 * h * k + (2 * g - 14 * h - 4) * harmonic - 8 * h + 4 * g - 6;
        double c = (6 * h + 2 * g - 2) * k * k + (4 * h - 4 * g + 6) * k + (2 * h - 6) * harmonic + 4 * h;
        double d = (2 * h + 6) * k * k - 4 * h * k;
        double n = size;
        return (((a * n + b) * n + c) * n + d) / ((n - 1) * (n - 2) * (n - 3));
    }
}
