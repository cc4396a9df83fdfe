package dev.weir.scanner.core.tensorflow;

import static dev.weir.scanner.core.protobuf.Wire.LENGTH_DELIMITED;
import static dev.weir.scanner.core.protobuf.Wire.VARINT;

import dev.weir.scanner.core.protobuf.Outline;
import java.util.Map;

/** The messages of which TensorFlow writes files. */
enum Root {
    SAVED_MODEL(GraphMessage.SAVED_MODEL, Map.of(1, VARINT, 2, LENGTH_DELIMITED)),
    META_GRAPH(
            GraphMessage.META_GRAPH,
            Map.of(
                    1,
                    LENGTH_DELIMITED,
                    2,
                    LENGTH_DELIMITED,
                    3,
                    LENGTH_DELIMITED,
                    4,
                    LENGTH_DELIMITED,
                    5,
                    LENGTH_DELIMITED,
                    6,
                    LENGTH_DELIMITED,
                    7,
                    LENGTH_DELIMITED)),
    GRAPH(GraphMessage.GRAPH, Map.of(1, LENGTH_DELIMITED, 2, LENGTH_DELIMITED, 3, VARINT, 4, LENGTH_DELIMITED));

    private final GraphMessage message;
    private final Outline outline;

    Root(GraphMessage message, Map<Integer, Integer> fields) {
        this.message = message;
        this.outline = new Outline(fields);
    }

    GraphMessage message() {
        return message;
    }

    Outline outline() {
        return outline;
    }
}
