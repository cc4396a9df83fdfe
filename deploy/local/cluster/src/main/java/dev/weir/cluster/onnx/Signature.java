package dev.weir.cluster.onnx;

import java.util.List;

/**
 * How a model is asked and what it answers.
 *
 * @param input name of its only input, a float tensor [rows, features]
 * @param features names of the features in order, from the model's metadata property {@code weir.features}; empty when
 *     it has none
 * @param labels names of the classes in order, from {@code weir.labels}; empty when it is no classifier or does not say
 */
public record Signature(String input, List<String> features, List<String> labels) {

    public Signature {
        features = List.copyOf(features);
        labels = List.copyOf(labels);
    }
}
