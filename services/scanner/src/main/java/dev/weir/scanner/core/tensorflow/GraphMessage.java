package dev.weir.scanner.core.tensorflow;

import dev.weir.scanner.core.protobuf.MessageShape;
import java.util.Map;
import java.util.Optional;

/** The messages of TensorFlow's schema (saved_model.proto, meta_graph.proto, graph.proto) that hold operators. */
enum GraphMessage implements MessageShape<GraphMessage, GraphMessage.Text> {
    SAVED_MODEL,
    META_GRAPH,
    GRAPH,
    LIBRARY,
    FUNCTION,
    NODE,
    ATTRIBUTE,
    VALUE,
    LIST,
    KERAS_METADATA,
    KERAS_OBJECT;

    private static final Map<GraphMessage, Map<Integer, GraphMessage>> CHILDREN = Map.of(
            SAVED_MODEL, Map.of(2, META_GRAPH),
            META_GRAPH, Map.of(2, GRAPH),
            GRAPH, Map.of(1, NODE, 2, LIBRARY),
            LIBRARY, Map.of(1, FUNCTION),
            FUNCTION, Map.of(3, NODE),
            NODE, Map.of(5, ATTRIBUTE),
            ATTRIBUTE, Map.of(2, VALUE),
            VALUE, Map.of(1, LIST),
            KERAS_METADATA, Map.of(1, KERAS_OBJECT));

    private static final Map<GraphMessage, Map<Integer, Text>> TEXTS = Map.of(
            NODE, Map.of(1, Text.NAME, 2, Text.OPERATOR),
            VALUE, Map.of(2, Text.VALUE),
            LIST, Map.of(2, Text.VALUE),
            KERAS_OBJECT, Map.of(3, Text.NAME, 5, Text.VALUE));

    /** The texts that are read. */
    enum Text {
        NAME,
        OPERATOR,
        VALUE
    }

    @Override
    public Optional<GraphMessage> child(int field) {
        return Optional.ofNullable(CHILDREN.getOrDefault(this, Map.of()).get(field));
    }

    @Override
    public Optional<Text> text(int field) {
        return Optional.ofNullable(TEXTS.getOrDefault(this, Map.of()).get(field));
    }
}
