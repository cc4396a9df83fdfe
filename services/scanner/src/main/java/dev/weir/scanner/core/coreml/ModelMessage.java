package dev.weir.scanner.core.coreml;

import dev.weir.scanner.core.protobuf.MessageShape;
import java.util.Map;
import java.util.Optional;

/** The messages of Core ML's schema (Model.proto, NeuralNetwork.proto, LinkedModel.proto) that name code and files. */
enum ModelMessage implements MessageShape<ModelMessage, ModelMessage.Text> {
    MODEL,
    DESCRIPTION,
    METADATA,
    USER_DEFINED,
    PIPELINE,
    PLAIN_PIPELINE,
    NETWORK,
    LAYER,
    CUSTOM,
    LINKED,
    LINKED_FILE,
    FILE_NAME;

    private static final Map<ModelMessage, Map<Integer, ModelMessage>> CHILDREN = Map.of(
            MODEL,
                    Map.of(
                            2,
                            DESCRIPTION,
                            200,
                            PIPELINE,
                            201,
                            PIPELINE,
                            202,
                            PLAIN_PIPELINE,
                            303,
                            NETWORK,
                            403,
                            NETWORK,
                            500,
                            NETWORK,
                            555,
                            CUSTOM,
                            556,
                            LINKED),
            DESCRIPTION, Map.of(100, METADATA),
            METADATA, Map.of(100, USER_DEFINED),
            PIPELINE, Map.of(1, PLAIN_PIPELINE),
            PLAIN_PIPELINE, Map.of(1, MODEL),
            NETWORK, Map.of(1, LAYER),
            LAYER, Map.of(500, CUSTOM),
            LINKED, Map.of(1, LINKED_FILE),
            LINKED_FILE, Map.of(1, FILE_NAME, 2, FILE_NAME));

    private static final Map<ModelMessage, Map<Integer, Text>> TEXTS = Map.of(
            USER_DEFINED, Map.of(1, Text.KEY, 2, Text.VALUE),
            CUSTOM, Map.of(10, Text.CLASS),
            FILE_NAME, Map.of(1, Text.FILE));

    /** The texts that are read. */
    enum Text {
        KEY,
        VALUE,
        CLASS,
        FILE
    }

    @Override
    public Optional<ModelMessage> child(int field) {
        return Optional.ofNullable(CHILDREN.getOrDefault(this, Map.of()).get(field));
    }

    @Override
    public Optional<Text> text(int field) {
        return Optional.ofNullable(TEXTS.getOrDefault(this, Map.of()).get(field));
    }
}
