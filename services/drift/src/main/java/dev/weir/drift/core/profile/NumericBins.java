package dev.weir.drift.core.profile;

import java.util.Arrays;
import java.util.List;

/** Bins between ascending inner edges: k edges make k + 1 bins, and a bin holds lower &lt; x &le; upper. */
public final class NumericBins implements Bins {

    private static final int FEW = 16;

    private final double[] edges;
    private final double[] singleEdges;

    /**
     * @param edges strictly ascending, no NaN
     * @throws IllegalArgumentException when they are not
     */
    public NumericBins(List<Double> edges) {
        this.edges = edges.stream().mapToDouble(Double::doubleValue).toArray();
        for (int i = 0; i < this.edges.length; i++) {
            if (Double.isNaN(this.edges[i]) || i > 0 && this.edges[i] <= this.edges[i - 1]) {
                throw new IllegalArgumentException("bin edges ascend strictly, unlike " + edges);
            }
        }
        this.singleEdges = Arrays.stream(this.edges).map(edge -> (float) edge).toArray();
    }

    @Override
    public int count() {
        return edges.length + 1;
    }

    @Override
    public boolean ordered() {
        return true;
    }

    /** The inner edges, ascending. */
    public double[] edges() {
        return edges.clone();
    }

    @Override
    public int of(String text) {
        return NONE;
    }

    /**
     * The bin of a number. One of single precision, as tensors carry it, is held against the edges in single precision:
     * 0.1 stays in the bin that ends at 0.1 although {@code 0.1f > 0.1}.
     */
    @Override
    public int of(double number) {
        double[] limits = (float) number == number ? singleEdges : edges;
        return limits.length <= FEW ? counted(limits, number) : searched(limits, number);
    }

    /** How many limits lie below: with few of them faster than a search, whose branches nobody can guess. */
    private static int counted(double[] limits, double number) {
        int below = 0;
        for (double limit : limits) {
            below += number <= limit ? 0 : 1;
        }
        return below;
    }

    private static int searched(double[] limits, double number) {
        int low = 0;
        int high = limits.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (number <= limits[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
