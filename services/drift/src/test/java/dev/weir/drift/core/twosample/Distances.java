package dev.weir.drift.core.twosample;

/** Distances of two distribution functions F and G. */
public final class Distances {

    private Distances() {}

    /**
     * Wasserstein-1, the integral of |F - G|, in the unit of the values.
     *
     * @see <a href="https://doi.org/10.1007/s10851-014-0506-3">N. Bonneel and others, Sliced and Radon Wasserstein
     *     barycenters of measures, Journal of Mathematical Imaging and Vision 51 (2015), section 2</a>
     */
    public static double wasserstein(Pooled samples) {
        double[] differences = samples.differences();
        double sum = 0;
        for (int i = 0; i < differences.length - 1; i++) {
            sum += Math.abs(differences[i]) * (samples.values()[i + 1] - samples.values()[i]);
        }
        return sum;
    }

    /**
     * The energy distance, sqrt(2 integral of (F - G)^2).
     *
     * @see <a href="https://doi.org/10.1002/wics.1375">M. Rizzo, G. Szekely, Energy distance, WIREs Computational
     *     Statistics 8 (2016), equation 5</a>
     */
    public static double energy(Pooled samples) {
        double[] differences = samples.differences();
        double sum = 0;
        for (int i = 0; i < differences.length - 1; i++) {
            sum += differences[i] * differences[i] * (samples.values()[i + 1] - samples.values()[i]);
        }
        return Math.sqrt(2 * sum);
    }
}
