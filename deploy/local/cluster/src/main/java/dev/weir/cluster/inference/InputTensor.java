package dev.weir.cluster.inference;

import java.util.List;

/**
 * One input tensor of a request.
 *
 * @param name feature, or the model's own input
 * @param shape dimensions
 * @param values in row-major order, as many as the dimensions multiply to
 */
public record InputTensor(String name, List<Long> shape, float[] values) {

    public InputTensor {
        shape = List.copyOf(shape);
        if (shape.isEmpty() || shape.stream().anyMatch(dimension -> dimension <= 0)) {
            throw new InvalidRequest("the shape of input " + name + " is not positive: " + shape);
        }
        if (shape.stream().reduce(1L, Math::multiplyExact) != values.length) {
            throw new InvalidRequest("input " + name + " has " + values.length + " values for the shape " + shape);
        }
    }

    int rows() {
        return Math.toIntExact(shape.getFirst());
    }

    int width() {
        return values.length / rows();
    }
}
