package dev.weir.cluster.inference;

import dev.weir.cluster.onnx.Signature;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Assembles the rows that a model takes from the tensors of a request: one per feature, or the model's input itself. */
final class FeatureRows {

    private static final int MAXIMUM_ROWS = 100_000;

    private FeatureRows() {}

    /**
     * Rows with one number per feature, in the model's order.
     *
     * @throws InvalidRequest when inputs are missing, unknown, repeated, or differ in their number of rows
     */
    static float[][] assemble(Signature signature, List<InputTensor> inputs) {
        Map<String, InputTensor> byName = inputs.stream()
                .collect(Collectors.toMap(InputTensor::name, Function.identity(), (first, second) -> {
                    throw new InvalidRequest("input " + first.name() + " is given twice");
                }));
        InputTensor whole = byName.get(signature.input());
        if (whole != null && byName.size() == 1) {
            return matrix(signature, whole);
        }
        for (String name : byName.keySet()) {
            if (!signature.features().contains(name)) {
                throw new InvalidRequest("the model has no input " + name);
            }
        }
        return columns(signature.features(), byName);
    }

    private static float[][] matrix(Signature signature, InputTensor input) {
        int width = input.width();
        if (!signature.features().isEmpty() && signature.features().size() != width) {
            throw new InvalidRequest("input " + input.name() + " has " + width + " columns and not "
                    + signature.features().size());
        }
        float[][] rows = new float[rows(input)][width];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(input.values(), row * width, rows[row], 0, width);
        }
        return rows;
    }

    private static float[][] columns(List<String> features, Map<String, InputTensor> inputs) {
        if (features.isEmpty() || inputs.isEmpty()) {
            throw new InvalidRequest("the request has none of the model's inputs");
        }
        float[][] rows = new float[rows(inputs.values().iterator().next())][features.size()];
        for (int column = 0; column < features.size(); column++) {
            InputTensor input = inputs.get(features.get(column));
            if (input == null) {
                throw new InvalidRequest("input " + features.get(column) + " is missing");
            }
            if (input.values().length != rows.length) {
                throw new InvalidRequest("input " + input.name() + " has not the shape [" + rows.length + ", 1]");
            }
            for (int row = 0; row < rows.length; row++) {
                rows[row][column] = input.values()[row];
            }
        }
        return rows;
    }

    private static int rows(InputTensor input) {
        if (input.rows() > MAXIMUM_ROWS) {
            throw new InvalidRequest("a request has at most " + MAXIMUM_ROWS + " rows");
        }
        return input.rows();
    }
}
