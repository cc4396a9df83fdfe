package dev.weir.cluster.inference;

import dev.weir.cluster.onnx.Output;
import java.util.List;

/**
 * A model's answer to one request.
 *
 * @param inputs the features as the model took them, per row
 * @param outputs the model's own tensors
 * @param predictions what they mean, per row
 * @param cpuNanos CPU time that computing took
 */
public record Answer(
        List<List<NamedNumber>> inputs, List<Output> outputs, List<Prediction> predictions, long cpuNanos) {

    public Answer {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        predictions = List.copyOf(predictions);
    }
}
