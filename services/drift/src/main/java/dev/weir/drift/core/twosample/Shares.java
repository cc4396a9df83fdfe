package dev.weir.drift.core.twosample;

import java.util.Arrays;

/** Counts as shares of their sum. */
public final class Shares {

    private Shares() {}

    /** @throws IllegalArgumentException when nothing was counted */
    public static double[] of(long[] counts) {
        double sum = Arrays.stream(counts).sum();
        if (!(sum > 0) || Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("shares need counts that are not negative and not all zero");
        }
        return Arrays.stream(counts).mapToDouble(count -> count / sum).toArray();
    }

    /** Shares of zero, which have no logarithm, become {@code least}; the others stay as they are. */
    public static double[] atLeast(double[] shares, double least) {
        return Arrays.stream(shares).map(share -> share == 0 ? least : share).toArray();
    }
}
