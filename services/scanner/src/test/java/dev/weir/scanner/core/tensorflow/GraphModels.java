package dev.weir.scanner.core.tensorflow;

import dev.weir.scanner.core.protobuf.Protobuf;

/** Small graphs of TensorFlow. */
public final class GraphModels {

    private GraphModels() {}

    public static byte[] savedModel(Protobuf graph) {
        Protobuf meta =
                new Protobuf().message(1, new Protobuf().text(4, "serve")).message(2, graph);
        return new Protobuf().number(1, 1).message(2, meta).toBytes();
    }

    public static Protobuf graph(String... operators) {
        Protobuf graph = new Protobuf();
        for (String operator : operators) {
            graph.message(1, node("n" + operator, operator));
        }
        return graph;
    }

    public static Protobuf node(String name, String operator) {
        return new Protobuf().text(1, name).text(2, operator);
    }
}
