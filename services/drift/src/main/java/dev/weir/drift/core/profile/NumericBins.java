package dev.weir.drift.core.profile;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Bins between ascending inner edges: k edges make k + 1 bins, and a bin holds lower &lt; x &le; upper. */
public final class NumericBins implements Bins {

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

    /**
     * The bin of a number; text has none. A number of single precision, as tensors carry it, is held against the edges
     * in single precision: 0.1 stays in the bin that ends at 0.1 although {@code 0.1f > 0.1}.
     */
    @Override
    public OptionalInt of(Value value) {
        return switch (value) {
            case Value.Numeric(double number) -> OptionalInt.of(bin(number));
            case Value.Text ignored -> OptionalInt.empty();
            case Value.Missing ignored -> OptionalInt.empty();
        };
    }

    @Override
    public boolean ordered() {
        return true;
    }

    private int bin(double number) {
        double[] limits = (float) number == number ? singleEdges : edges;
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
