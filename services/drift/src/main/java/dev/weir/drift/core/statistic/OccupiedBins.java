package dev.weir.drift.core.statistic;

import dev.weir.drift.core.profile.FeatureCounts;
import java.util.Arrays;
import java.util.Optional;

/**
 * Shares of the bins that either of two samples occupies, with missing values as a bin of their own. Half a count is added
 * to each (Haldane and Anscombe), so that rare bins neither divide by zero nor raise false findings, and a category never
 * seen before still counts in full.
 *
 * @param before of the reference
 * @param now of the window
 * @param n rows of the reference
 * @param m rows of the window
 */
record OccupiedBins(double[] before, double[] now, long n, long m) {

    private static final double HALF = 0.5;

    /** None when fewer than two bins are occupied, or a sample is empty. */
    static Optional<OccupiedBins> of(FeatureCounts reference, FeatureCounts current) {
        long[] before = reference.withMissing();
        long[] now = current.withMissing();
        double[] shares = new double[before.length];
        double[] others = new double[before.length];
        long n = 0;
        long m = 0;
        int occupied = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] + now[i] > 0) {
                shares[occupied] = before[i] + HALF;
                others[occupied] = now[i] + HALF;
                n += before[i];
                m += now[i];
                occupied++;
            }
        }
        return occupied < 2 || n == 0 || m == 0
                ? Optional.empty()
                : Optional.of(new OccupiedBins(shares(shares, occupied, n), shares(others, occupied, m), n, m));
    }

    int size() {
        return before.length;
    }

    private static double[] shares(double[] counts, int occupied, long all) {
        double[] shares = Arrays.copyOf(counts, occupied);
        double sum = all + HALF * occupied;
        for (int i = 0; i < occupied; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
