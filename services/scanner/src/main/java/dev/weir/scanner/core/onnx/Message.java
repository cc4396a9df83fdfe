package dev.weir.scanner.core.onnx;

import dev.weir.scanner.core.protobuf.MessageShape;
import java.util.Map;
import java.util.Optional;

/** The messages of ONNX's protobuf schema (onnx.proto, IR version 13) that can hold what the scanner looks at. */
enum Message implements MessageShape<Message, Message.Text> {
    MODEL,
    GRAPH,
    NODE,
    ATTRIBUTE,
    TENSOR,
    SPARSE_TENSOR,
    FUNCTION,
    TRAINING,
    OPERATOR_SET,
    EXTERNAL_DATA,
    METADATA;

    private static final Map<Message, Map<Integer, Message>> CHILDREN = Map.of(
            MODEL, Map.of(7, GRAPH, 8, OPERATOR_SET, 14, METADATA, 20, TRAINING, 25, FUNCTION),
            GRAPH, Map.of(1, NODE, 5, TENSOR, 15, SPARSE_TENSOR),
            NODE, Map.of(5, ATTRIBUTE),
            ATTRIBUTE, Map.of(5, TENSOR, 6, GRAPH, 10, TENSOR, 11, GRAPH, 22, SPARSE_TENSOR, 23, SPARSE_TENSOR),
            TENSOR, Map.of(13, EXTERNAL_DATA),
            SPARSE_TENSOR, Map.of(1, TENSOR, 2, TENSOR),
            FUNCTION, Map.of(7, NODE, 9, OPERATOR_SET, 11, ATTRIBUTE),
            TRAINING, Map.of(1, GRAPH, 2, GRAPH));

    private static final Map<Message, Map<Integer, Text>> TEXTS = Map.of(
            MODEL, Map.of(6, Text.DOCUMENTATION),
            GRAPH, Map.of(10, Text.DOCUMENTATION),
            NODE, Map.of(4, Text.OPERATOR, 7, Text.DOMAIN),
            FUNCTION, Map.of(1, Text.OPERATOR, 10, Text.DOMAIN),
            OPERATOR_SET, Map.of(1, Text.DOMAIN),
            EXTERNAL_DATA, Map.of(1, Text.KEY, 2, Text.VALUE),
            METADATA, Map.of(1, Text.KEY, 2, Text.VALUE));

    /** The texts that are read. */
    enum Text {
        OPERATOR,
        DOMAIN,
        KEY,
        VALUE,
        DOCUMENTATION
    }

    @Override
    public Optional<Message> child(int field) {
        return Optional.ofNullable(CHILDREN.getOrDefault(this, Map.of()).get(field));
    }

    @Override
    public Optional<Text> text(int field) {
        return Optional.ofNullable(TEXTS.getOrDefault(this, Map.of()).get(field));
    }
}
