package dev.weir.finops.core.anomaly;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Buckets that came before others, and what is typical of them, in floating point. */
final class Past {

    private final List<Bucket> buckets;
    private final double[] totals;
    private final double typical;
    private double deviation = Double.NaN;

    /**
     * @param buckets oldest first
     */
    Past(List<Bucket> buckets) {
        this.buckets = List.copyOf(buckets);
        this.totals = new double[buckets.size()];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = this.buckets.get(i).roughly();
        }
        this.typical = median(total -> total);
    }

    /** Oldest first. */
    List<Bucket> buckets() {
        return buckets;
    }

    /** Median of the totals; 0 when there are none. */
    double typical() {
        return typical;
    }

    /** Median of the distances from it. */
    double deviation() {
        if (Double.isNaN(deviation)) {
            deviation = median(total -> Math.abs(total - typical));
        }
        return deviation;
    }

    private double median(DoubleUnaryOperator of) {
        if (totals.length == 0) {
            return 0;
        }
        double[] sorted = new double[totals.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = of.applyAsDouble(totals[i]);
        }
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
