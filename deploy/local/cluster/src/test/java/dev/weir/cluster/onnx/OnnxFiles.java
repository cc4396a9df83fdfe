package dev.weir.cluster.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;

/** Small ONNX models, as onnx.proto lays them out (field numbers of IR version 8). */
public final class OnnxFiles {

    private static final int FLOAT = 1;

    private OnnxFiles() {}

    /**
     * A classifier: softmax(input × weights), with the features and labels in its metadata.
     *
     * @param weights one row per feature, one column per label
     */
    public static byte[] classifier(String features, String labels, float[][] weights) {
        Protobuf graph = new Protobuf()
                .message(1, node("MatMul", "logits", "input", "weights"))
                .message(1, node("Softmax", "scores", "logits"))
                .text(2, "classifier")
                .message(5, tensor("weights", weights))
                .message(11, value("input", weights.length))
                .message(12, value("scores", weights[0].length));
        return model(graph, new TreeMap<>(Map.of("weir.features", features, "weir.labels", labels)));
    }

    /** A model that loads but fails whenever it runs: it reshapes one column into seven. */
    public static byte[] broken() {
        Protobuf graph = new Protobuf()
                .message(1, node("Reshape", "scores", "input", "shape"))
                .text(2, "broken")
                .message(5, shape("shape", 7))
                .message(11, value("input", 1))
                .message(12, value("scores", 7));
        return model(graph, Map.of());
    }

    /** A regression: input × weights, without metadata. */
    public static byte[] regression(float[][] weights) {
        Protobuf graph = new Protobuf()
                .message(1, node("MatMul", "fare", "input", "weights"))
                .text(2, "regression")
                .message(5, tensor("weights", weights))
                .message(11, value("input", weights.length))
                .message(12, value("fare", 1));
        return model(graph, Map.of());
    }

    private static byte[] model(Protobuf graph, Map<String, String> metadata) {
        Protobuf model = new Protobuf()
                .number(1, 8)
                .message(7, graph)
                .message(8, new Protobuf().text(1, "").number(2, 13));
        metadata.forEach(
                (key, value) -> model.message(14, new Protobuf().text(1, key).text(2, value)));
        return model.toBytes();
    }

    private static Protobuf node(String operator, String output, String... inputs) {
        Protobuf node = new Protobuf();
        for (String input : inputs) {
            node.text(1, input);
        }
        return node.text(2, output).text(3, operator).text(4, operator);
    }

    private static Protobuf tensor(String name, float[][] values) {
        ByteBuffer raw = ByteBuffer.allocate(Float.BYTES * values.length * values[0].length)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : values) {
            for (float value : row) {
                raw.putFloat(value);
            }
        }
        return new Protobuf()
                .number(1, values.length)
                .number(1, values[0].length)
                .number(2, FLOAT)
                .text(8, name)
                .bytes(9, raw.array());
    }

    private static Protobuf shape(String name, long columns) {
        ByteBuffer raw = ByteBuffer.allocate(2 * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.putLong(1).putLong(columns);
        return new Protobuf().number(1, 2).number(2, 7).text(8, name).bytes(9, raw.array());
    }

    private static Protobuf value(String name, long columns) {
        Protobuf shape =
                new Protobuf().message(1, new Protobuf().text(2, "rows")).message(1, new Protobuf().number(1, columns));
        Protobuf type = new Protobuf().number(1, FLOAT).message(2, shape);
        return new Protobuf().text(1, name).message(2, new Protobuf().message(1, type));
    }
}
