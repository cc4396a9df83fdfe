package dev.weir.cluster.onnx;

import java.util.Arrays;
import java.util.List;

/** One output tensor of a model, with the row of the request as its first dimension. */
public sealed interface Output {

    String name();

    /** Dimensions; the first is the number of rows. */
    List<Long> shape();

    /** Values per row. */
    default int width() {
        return (int) shape().stream().skip(1).mapToLong(Long::longValue).reduce(1, (left, right) -> left * right);
    }

    /**
     * A tensor of numbers, in row-major order.
     *
     * @param integral whether the numbers are INT64 rather than FP32
     */
    record Numbers(String name, List<Long> shape, boolean integral, double[] values) implements Output {

        public Numbers {
            shape = List.copyOf(shape);
        }

        /** The numbers of one row. */
        public double[] row(int row) {
            return Arrays.copyOfRange(values, row * width(), (row + 1) * width());
        }
    }

    /** A tensor of texts, in row-major order. */
    record Texts(String name, List<Long> shape, List<String> values) implements Output {

        public Texts {
            shape = List.copyOf(shape);
            values = List.copyOf(values);
        }
    }
}
